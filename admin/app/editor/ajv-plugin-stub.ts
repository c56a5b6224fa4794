/** Stands in for ajv's plugins and keywords, see ajv-stub.ts. */
const plugin = <Ajv>(ajv: Ajv): Ajv => ajv;

export default plugin;
export { plugin as instanceof, plugin as prohibited, plugin as select, plugin as uniqueItemProperties };
