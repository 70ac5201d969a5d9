// Fills a file with pdf.js: pdfjs.js LIBRARY SOURCE TARGET, on standard input name, value, page, x and y of each field,
// each ended by NUL. Sets what the viewer's own elements set: the text of every copy, each button of a group on or off.
const fs = require("fs")
const [library, source, target] = process.argv.slice(2)
const pdfjs = require(library)
const words = fs.readFileSync(0, "utf8").split("\0")
const wanted = new Map()
for (let at = 0; at + 4 < words.length; at += 5) wanted.set(words[at], words[at + 1])

async function main() {
  const task = pdfjs.getDocument({ data: new Uint8Array(fs.readFileSync(source)), verbosity: 0 })
  const document = await task.promise
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    for (const each of await page.getAnnotations()) {
      const value = wanted.get(each.fieldName)
      if (value === undefined) continue
      const isButton = each.checkBox || each.radioButton
      const state = each.checkBox ? each.exportValue : each.buttonValue
      document.annotationStorage.setValue(each.id, { value: isButton ? state === value : value })
    }
  }
  fs.writeFileSync(target, await document.saveDocument(document.annotationStorage))
  await task.destroy()
}
main().catch((error) => { console.error(error); process.exit(1) })
