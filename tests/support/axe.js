// The violations of WCAG 2.2 AA on this page, and those of contrast when it is dark, each as one line.
const done = arguments[arguments.length - 1];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const line = (violation) => `${violation.id}: ${violation.help}\n` + violation.nodes
  .map((node) => `    ${node.html}\n    ${(node.failureSummary || '').replace(/\n/g, ' ')}`).join('\n');
const lines = (result) => result.violations.map(line);
const root = document.documentElement;
// Colours change in a transition, however short; it is over before anybody measures.
const settle = () => {
  void getComputedStyle(root).color;
  const ends = (animation) => Number.isFinite(animation.effect.getComputedTiming().endTime);
  document.getAnimations().filter(ends).forEach((animation) => animation.finish());
};
const inTheDark = async () => {
  const theme = root.dataset.theme;
  root.dataset.theme = 'dark';
  settle();
  const result = await axe.run(document, { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] });
  root.dataset.theme = theme || 'auto';
  settle();
  return lines(result).map((found) => `in the dark, ${found}`);
};
axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
  .then(async (result) => done([...lines(result), ...await inTheDark()]), (error) => done([String(error)]));
