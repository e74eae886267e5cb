// Validates an AsyncAPI document with the parser of the AsyncAPI project: node asyncapi.js <document>
const { Parser, fromFile } = require('@asyncapi/parser');

const document = process.argv[2];
fromFile(new Parser(), document)
  .parse()
  .then(({ diagnostics }) => {
    const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 0);
    errors.forEach((error) => console.error(`${document}: ${error.path.join('.')}: ${error.message}`));
    process.exit(errors.length === 0 ? 0 : 1);
  });
