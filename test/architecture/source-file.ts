import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseAst } from 'vite';

/** One import or re-export of a file. */
export interface Import {
  /** As written: "../domain/account", "zod/mini". */
  readonly specifier: string;
  /** Only a `type` import leaves nothing behind in what is built. */
  readonly kind: 'value' | 'type';
  /** Path of the imported file from the root; absent for packages. */
  readonly target?: string;
}

/** What the rules look at in one file of `src`. */
export interface SourceFile {
  /** Path from the root, with slashes: "src/domain/account.ts". */
  readonly path: string;
  /** Folder below `src`: "domain". */
  readonly area: string;
  readonly imports: readonly Import[];
  /** Names that are used and not declared in the file: globals and imports. */
  readonly globals: ReadonlySet<string>;
  /** Names behind a dot, in an object and in JSX: `innerHTML`, `Date.now`. */
  readonly names: ReadonlySet<string>;
  /** Everything that a person or a page could see: identifiers, texts, templates, JSX, CSS; never comments. */
  readonly words: readonly string[];
  /** How its top level is made. */
  readonly statements: readonly ('import' | 're-export' | 'type' | 'default' | 'code')[];
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Reads one file from its text; the path decides how, and `known` are the paths that exist. */
export function sourceFile(path: string, text: string, known: ReadonlySet<string>): SourceFile {
  const area = path.split('/')[1] ?? '';
  if (!/\.tsx?$/.test(path)) {
    const words = [text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, '')];
    return { path, area, imports: [], globals: new Set(), names: new Set(), words, statements: [] };
  }
  const program = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node;
  const reader = new Reader(path, known);
  reader.visit(program);
  return {
    path,
    area,
    imports: reader.imports,
    globals: new Set([...reader.used].filter((name) => !reader.declared.has(name))),
    names: reader.names,
    words: reader.words,
    statements: (program.body as Node[]).map(statementKind),
  };
}

/** Reads every file of `src`. */
export function readSources(root: string): SourceFile[] {
  const paths = readdirSync(posix.join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(root, posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name)))
    .sort();
  const known = new Set(paths);
  return paths.map((path) => sourceFile(path, readFileSync(posix.join(root, path), 'utf8'), known));
}

class Reader {
  readonly imports: Import[] = [];
  readonly used = new Set<string>();
  readonly declared = new Set<string>();
  readonly names = new Set<string>();
  readonly words: string[] = [];

  constructor(
    private readonly path: string,
    private readonly known: ReadonlySet<string>,
  ) {}

  visit(node: Node): void {
    this.note(node);
    for (const [key, child] of Object.entries(node)) {
      const isName = isPropertyName(node, key);
      for (const part of Array.isArray(child) ? child : [child]) {
        if (!isNode(part)) continue;
        if (isName) this.noteName(part);
        else this.visit(part);
      }
    }
  }

  private note(node: Node): void {
    switch (node.type) {
      case 'ImportDeclaration':
        this.addImport(node.source, node.importKind === 'type' ? 'type' : 'value');
        break;
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        if (node.source) this.addImport(node.source, node.exportKind === 'type' ? 'type' : 'value');
        break;
      case 'ImportExpression':
        this.addImport(node.source, 'value');
        break;
      case 'TSImportType':
        this.addImport(node.source ?? node.argument, 'type');
        break;
      case 'VariableDeclarator':
        this.declare(node.id);
        break;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        this.declare(node.id);
        for (const parameter of node.params as Node[]) this.declare(parameter);
        break;
      case 'CatchClause':
        this.declare(node.param);
        break;
      case 'NewExpression':
      case 'CallExpression':
        if (isNode(node.callee) && node.callee.name === 'Date' && (node.arguments as Node[]).length === 0) {
          this.names.add('new Date()');
        }
        break;
      case 'MemberExpression':
        if (isNode(node.property) && typeof node.property.value === 'string') {
          this.names.add(node.property.value);
        }
        break;
      case 'Identifier':
      case 'JSXIdentifier':
        this.used.add(String(node.name));
        this.words.push(String(node.name));
        break;
      case 'Literal':
        if (typeof node.value === 'string') this.words.push(node.value);
        break;
      case 'TemplateElement':
        this.words.push(String((node.value as { cooked?: string }).cooked));
        break;
      case 'JSXText':
        this.words.push(String(node.value));
        break;
    }
  }

  private noteName(part: Node): void {
    const name = String(part.name ?? part.value ?? '');
    this.names.add(name);
    this.words.push(name);
  }

  private addImport(source: unknown, kind: Import['kind']): void {
    const specifier = isNode(source) && typeof source.value === 'string' ? source.value : '(computed)';
    if (!specifier.startsWith('.')) {
      this.imports.push({ specifier, kind });
      return;
    }
    const bare = posix.join(posix.dirname(this.path), specifier.replace(/\?.*$/, ''));
    const target = [bare, `${bare}.ts`, `${bare}.tsx`].find((path) => this.known.has(path)) ?? bare;
    this.imports.push({ specifier, kind, target });
  }

  /** Declares every name that a pattern binds. */
  private declare(pattern: unknown): void {
    if (!isNode(pattern)) return;
    if (pattern.type === 'Identifier') this.declared.add(String(pattern.name));
    else if (pattern.type === 'ObjectPattern')
      for (const one of pattern.properties as Node[]) this.declare(one);
    else if (pattern.type === 'ArrayPattern') for (const one of pattern.elements as Node[]) this.declare(one);
    else this.declare(pattern.value ?? pattern.left ?? pattern.argument ?? pattern.parameter);
  }
}

/** True for a child that is a name behind a dot, before a colon or in a tag, and refers to nothing by itself. */
function isPropertyName(node: Node, key: string): boolean {
  if (node.computed === true) return false;
  if (node.type === 'MemberExpression') return key === 'property';
  if (node.type === 'JSXAttribute') return key === 'name';
  const isMember = /^(Property|MethodDefinition|PropertyDefinition|TSPropertySignature|TSMethodSignature)$/;
  return key === 'key' && isMember.test(node.type) && node.shorthand !== true;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function statementKind(node: Node): SourceFile['statements'][number] {
  if (node.type === 'ImportDeclaration') return 'import';
  if (node.type === 'ExportAllDeclaration') return 're-export';
  if (node.type === 'ExportDefaultDeclaration') return 'default';
  if (node.type === 'ExportNamedDeclaration') {
    if (node.source) return 're-export';
    if (isNode(node.declaration)) return statementKind(node.declaration);
    return node.exportKind === 'type' || (node.specifiers as Node[]).length === 0 ? 'type' : 'code';
  }
  return /^TS(Interface|TypeAlias)Declaration$/.test(node.type) || node.declare === true ? 'type' : 'code';
}
