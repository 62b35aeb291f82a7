// The violations of WCAG 2.2 AA on this page, and those of contrast when it is dark, each as one line.
const done = arguments[arguments.length - 1];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const line = (violation) => `${violation.id}: ${violation.help}\n` + violation.nodes
  .map((node) => `    ${node.html}\n    ${(node.failureSummary || '').replace(/\n/g, ' ')}`).join('\n');
const lines = (result) => result.violations.map(line);
const root = document.documentElement;
const inTheDark = async () => {
  const theme = root.dataset.theme;
  root.dataset.theme = 'dark';
  const result = await axe.run(document, { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] });
  root.dataset.theme = theme || 'auto';
  return lines(result).map((found) => `in the dark, ${found}`);
};
// What happens to be scrolled under the bar at the top is no small target: the page is measured from its top.
const { scrollX, scrollY } = window;
window.scrollTo({ left: 0, top: 0, behavior: 'instant' });
axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
  .then(async (result) => [...lines(result), ...await inTheDark()], (error) => [String(error)])
  .then((found) => {
    window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
    done(found);
  });
