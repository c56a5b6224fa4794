/** Text that says that something is not known: it answers nobody. */
const NOT_GIVEN =
  /来源(?:里)?(?:未载明|没有写|没写|没有给|没有列)|没有写(?:号码|地点|电话|地址|明)|没有给出|未核实|未打通核实|原文没有写|虚构示例|未经初审|待核实|待补充/;

export const isNotGiven = (text: string): boolean => NOT_GIVEN.test(text);
