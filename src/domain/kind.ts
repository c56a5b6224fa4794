/** What a kind of content is: one definition from which validation, forms, data files, lists and pages follow. */
import { z } from 'zod';
import type { KindName } from './kind-name.ts';
import { provenance, provenanceRules } from './parts/provenance.ts';
import { type Rule, type RuleMaker, rule } from './rules.ts';

/** How an entry is stored: YAML only, YAML front matter with a Markdown body, or hand-written MDX. */
export type StorageFormat = 'yaml' | 'md' | 'mdx';

/** One entry of a kind. `body` is the Markdown text, empty for kinds stored as YAML. */
export interface EntryOf<Name extends KindName, Data> {
  readonly kind: Name;
  readonly id: string;
  readonly data: Data;
  readonly body: string;
  /** Path for messages and the edit link, relative to the content folder's parent. */
  readonly file: string;
}

type Provenance = typeof provenance;
type DataOf<Shape extends z.ZodRawShape> = z.infer<z.ZodObject<Shape & Provenance, z.core.$strict>>;

interface KindSpec<Name extends KindName, Shape extends z.ZodRawShape> {
  readonly name: Name;
  /** What people call the collection, e.g. 办事指南. */
  readonly label: string;
  /** Measure word for counts: 3 项办事指南. */
  readonly measure: string;
  readonly format: StorageFormat;
  /** One sentence: what stands here and for whom; also the ColumnDescription tag. */
  readonly about: string;
  /** Value of the ColumnType tag (政府网站发展指引 网页标签). */
  readonly columnType: string;
  readonly shape: Shape;
  /** Gets a `rule` typed to this kind's data. */
  rules?(rule: RuleMaker<DataOf<Shape>>): readonly Rule<DataOf<Shape>>[];
  title(data: DataOf<Shape>): string;
  /** One line under the title in lists and search results. */
  summary(data: DataOf<Shape>): string;
}

export interface Kind<Name extends KindName = KindName, Shape extends z.ZodRawShape = z.ZodRawShape>
  extends Omit<KindSpec<Name, Shape>, 'shape' | 'rules'> {
  /** Shape only: what JSON Schema, forms and tables walk. */
  readonly object: z.ZodObject<Shape & Provenance, z.core.$strict>;
  readonly rules: readonly Rule<DataOf<Shape>>[];
  /** Shape and cross-field rules: what any zod consumer validates with. */
  readonly schema: z.ZodType<DataOf<Shape>>;
}

/** Adds the provenance part and its rules, and seals the object: an unknown field is an error. */
export function defineKind<const Name extends KindName, Shape extends z.ZodRawShape>(
  spec: KindSpec<Name, Shape>,
): Kind<Name, Shape> {
  const object = z.strictObject({ ...spec.shape, ...provenance }) as unknown as Kind<Name, Shape>['object'];
  const rules = [...(spec.rules?.(rule) ?? []), ...provenanceRules] as readonly Rule<DataOf<Shape>>[];
  const schema = object.superRefine((data, context) => {
    for (const { run } of rules) {
      run(data as DataOf<Shape>, (path, message) => context.addIssue({ code: 'custom', path, message }));
    }
  }) as unknown as z.ZodType<DataOf<Shape>>;
  return { ...spec, object, rules, schema };
}

/** The validated data of a kind. */
export type Data<K extends { schema: z.ZodType }> = z.infer<K['schema']>;
