// The violations of WCAG 2.2 AA on this page, each as one line.
const done = arguments[arguments.length - 1];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const line = (violation) => `${violation.id}: ${violation.help}\n` + violation.nodes
  .map((node) => `    ${node.html}\n    ${(node.failureSummary || '').replace(/\n/g, ' ')}`).join('\n');
axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
  .then((result) => done(result.violations.map(line)), (error) => done([String(error)]));
