import { describe, expect, it } from "vitest";
import { decodeExtendedValue, parseHeaderParameters } from "./header-parameters";

const read = (text: string) => {
  const parsed = parseHeaderParameters(text);
  return parsed && [parsed.value, Object.fromEntries(parsed.parameters)];
};

describe("a header with parameters", () => {
  it.each([
    ["text/plain", ["text/plain", {}]],
    [" Form-Data ; NAME=a ; ", ["form-data", { name: "a" }]],
    [
      'form-data; name="a;b=\\"c\\""; filename="C:\\dir\\\\x"',
      ["form-data", { name: 'a;b="c"', filename: "C:\\dir\\x" }],
    ],
    ["multipart/form-data;boundary=----x'()+_,./:=?", ["multipart/form-data", { boundary: "----x'()+_,./:=?" }]],
    ['form-data; name=""', ["form-data", { name: "" }]],
    ["", ["", {}]],
  ])("%j is read", (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    'form-data; name="a',
    'form-data; name="a"b',
    "form-data; name",
    "form-data; name=a b",
    'form-data; name=a; name="b"',
    "form-data, name=a; =b",
  ])("%j is not one", (text) => expect(read(text)).toBeNull());
});

describe("an extended value", () => {
  it("is decoded as UTF-8, whatever its language", () => {
    expect(decodeExtendedValue("utf-8''%e2%82%ac%20rates.pdf")).toBe("€ rates.pdf");
    expect(decodeExtendedValue("UTF-8'de'a.pdf")).toBe("a.pdf");
  });

  it.each(["iso-8859-1''%a3", "UTF-8''%ff", "UTF-8''%zz", "a.pdf", "UTF-8'a.pdf"])("%j is none", (text) => {
    expect(decodeExtendedValue(text)).toBeNull();
  });
});
