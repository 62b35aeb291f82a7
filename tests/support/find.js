// Finds what a person would: by the text on it, or by the label beside it. The first that is closest in meaning wins.
const words = (text) => (text || '').replace(/\s+/g, ' ').trim();
const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
const closest = (elements, textOf, wanted) => {
  const rank = (text) => (text === wanted ? 3 : text.startsWith(wanted) ? 2 : text.includes(wanted) ? 1 : 0);
  return elements
    .map((element) => ({ element, rank: rank(words(textOf(element))) }))
    .filter((found) => found.rank > 0)
    .sort((a, b) => b.rank - a.rank)[0]?.element;
};
const nameOf = (element) => element.getAttribute('aria-label') || element.innerText || element.value || element.textContent;
const find = {
  clickable(wanted) {
    const all = document.querySelectorAll('a[href], button, summary, label, input[type=submit], [role=button], [role=tab]');
    return closest([...all].filter((element) => shown(element) && !element.disabled), nameOf, wanted);
  },
  field(wanted) {
    const labels = [...document.querySelectorAll('label')].filter((label) => label.control && shown(label));
    const labelled = closest(labels, (label) => label.innerText || label.textContent, wanted)?.control;
    return labelled || closest([...document.querySelectorAll('[aria-label]')], (element) => element.getAttribute('aria-label'), wanted);
  },
  // An answer to a question: a label inside the group that the question names.
  answer(question, wanted) {
    const groups = [...document.querySelectorAll('fieldset')].filter(shown);
    const group = closest(groups, (one) => one.querySelector('legend')?.innerText, question);
    return group && closest([...group.querySelectorAll('label')], (label) => label.innerText, wanted);
  },
};
const [how, ...about] = arguments;
const found = find[how](...about);
if (found) found.scrollIntoView({ block: 'center', behavior: 'instant' });
return found || null;
