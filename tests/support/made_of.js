// The kinds of element that this page is made of, and the width at which it stands.
const kind = (element) => [element.localName, element.getAttribute('class'), ...element.getAttributeNames().filter((name) => name !== 'class')].join(' ');
return [innerWidth, ...new Set([...document.querySelectorAll('*')].map(kind))].sort().join();
