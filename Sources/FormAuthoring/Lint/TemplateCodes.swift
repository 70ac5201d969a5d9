import FormModel

extension RuleExample {
  /// The engine's explanations of its own codes, which are about templates. The tests run each example, after the lines
  /// that every form begins with.
  public static var ofTemplates: [RuleExample] {
    var findings: [Finding] = []
    let codes = read(SourceFile(name: "codes.yaml", bytes: Array(templateCodes.utf8)), into: &findings)
    precondition(findings.isEmpty, "the engine's own explanations have mistakes: \(findings)")
    return codes
  }
}

private let templateCodes = """
  - code: unknown-key
    means: >-
      A key that means nothing where it stands; often it is misspelt, or belongs to another type of field or block.
    mend: >-
      Write the key that is suggested, move it to where it belongs, or delete it.
    file: form.yaml
    wrong: |
      fields:
        day: {type: date, 👉lable: "Day:"}
      body:
        - cells: [[day]]
    right: |
      fields:
        day: {type: date, label: "Day:"}
      body:
        - cells: [[day]]
  - code: missing-key
    means: >-
      Something lacks a key that it cannot do without.
    mend: >-
      Add the key; the help of the finding shows how it begins.
    file: form.yaml
    wrong: |
      fields:
        👉day: {type: date}
      body:
        - cells: [[day]]
    right: |
      fields:
        day: {type: date, label: "Day:"}
      body:
        - cells: [[day]]
  - code: unknown-name
    means: >-
      The template names a field, a role, a day of the calendar, a type, a block or a form that does not exist.
    mend: >-
      Write the name that is suggested, or declare what you named. In a form of a list a field of the team begins with
      a slash.
    file: form.yaml
    wrong: |
      fields:
        day: {type: date, label: "Day:"}
      body:
        - cells: [[👉dya]]
    right: |
      fields:
        day: {type: date, label: "Day:"}
      body:
        - cells: [[day]]
  - code: unplaced-field
    means: >-
      A field is declared, but nobody can fill it in, because the body does not show it.
    mend: >-
      Place it in the body, in a block or as {field} in a sentence; or say 'printed: false' where it is only written
      down later.
    file: form.yaml
    wrong: |
      fields:
        day: {type: date, label: "Day:"}
        👉sent: {type: date, label: Sent}
      body:
        - cells: [[day]]
    right: |
      fields:
        day: {type: date, label: "Day:"}
        sent: {type: date, label: Sent, printed: false}
      body:
        - cells: [[day]]
  - code: bad-value
    means: >-
      A value that its key cannot have, a field that its block cannot show, or a rule cannot test.
    mend: >-
      Write what the message asks for.
    file: form.yaml
    wrong: |
      fields:
        day: {type: date, label: "Day:"}
      body:
        - signatures: [👉day]
    right: |
      fields:
        day: {type: date, label: "Day:"}
      body:
        - cells: [[day]]
  - code: bad-markup
    means: >-
      A text has markup that cannot be read, such as a brace without its partner, or a link without words or without
      https:// or mailto: before its address.
    mend: >-
      Close the brace, or double it where you mean the character; write a link as [words](https://…).
    file: form.yaml
    wrong: |
      fields:
        day: {type: date, label: "Day:"}
      body:
        - text: 👉"Come on {day"
    right: |
      fields:
        day: {type: date, label: "Day:"}
      body:
        - text: "Come on {day}"
  - code: wrong-type
    means: >-
      A list stands where one value belongs, or a value where a list or 'key: value' pairs belong.
    mend: >-
      Write one value, a list ([a, b], or a line each after '- '), or pairs, as the message asks.
    file: form.yaml
    wrong: |
      fields:
        day: {type: date, label: "Day:"}
      body:
        - cells: [👉day]
    right: |
      fields:
        day: {type: date, label: "Day:"}
      body:
        - cells: [[day]]
  - code: duplicate-key
    means: >-
      The same key stands twice in one place, or a field is declared twice; the first counts.
    mend: >-
      Delete one, or give it another name.
    file: form.yaml
    wrong: |
      fields:
        day: {type: date, label: "Day:"}
        👉day: {type: text, label: "Weekday:"}
      body:
        - cells: [[day]]
    right: |
      fields:
        day: {type: date, label: "Day:"}
        weekday: {type: text, label: "Weekday:"}
      body:
        - cells: [[day, weekday]]
  - code: duplicate-form
    means: >-
      Two files of the folder declare a form of the same id.
    mend: >-
      Give one of them another id, or take one of the files away.
    wrong: ""
  - code: bad-yaml
    means: >-
      The file cannot be read as YAML, or uses a part of it that has no use here (anchors, aliases, tags, several
      documents).
    mend: >-
      Most often a text needs quotes, as it has ': ' in it or begins with one of [ { * & ! % @ `, or a line is
      indented otherwise than its neighbours.
    file: form.yaml
    wrong: |
      fields:
        day: {type: date, label: "Day:"}
      body:
        - text: Please note👉: come early
        - cells: [[day]]
    right: |
      fields:
        day: {type: date, label: "Day:"}
      body:
        - text: "Please note: come early"
        - cells: [[day]]
  - code: bad-character
    means: >-
      A control character, which cannot be printed, or one that hides or turns what stands beside it.
    mend: >-
      Delete it, and type the word again if you cannot see it.
    wrong: ""
  - code: too-large
    means: >-
      A template of more than 1 MiB, 10,000 values, 10,000 letters in one text or 64 levels, or of more fields, rows or
      lines than a form can have.
    mend: >-
      Split the form, the table or the text; a text that begins with [ or { needs quotes.
    wrong: ""
  - code: too-tall
    means: >-
      A block is taller than a page, and cannot be printed. So is a line of a value whose letters have hundreds of marks
      above or below them.
    mend: >-
      Give its box fewer lines, or make two blocks of it; what stands under 'keep' must fit on one page together. Write a
      value with fewer marks.
    file: form.yaml
    wrong: |
      fields:
        notes: {type: paragraph, label: "Notes:"}
      body:
        - box: {field: notes, lines: 60}
    right: |
      fields:
        notes: {type: paragraph, label: "Notes:"}
      body:
        - box: {field: notes, lines: 20}
  - code: too-wide
    means: >-
      A text that has only one line is longer than the line, so it would run into the text beside it or off the
      page.
    mend: >-
      Say it in fewer words. A form's title and the line under it, the heading over ratings and a signature's label
      have one line.
    file: form.yaml
    wrong: |
      about: 👉Filled in by the parents, or by whoever brings the child to school in the morning, and then brought to the office of the school.
      fields:
        day: {type: date, label: "Day:"}
      body:
        - cells: [[day]]
    right: |
      about: Filled in by the parents. Goes to the school's office.
      fields:
        day: {type: date, label: "Day:"}
      body:
        - cells: [[day]]
  - code: stale-schema
    means: >-
      A schema beside the templates, by which editors complete and mark what is typed, was made before they changed.
    mend: Make it anew with the command that the help names.
    wrong: ""
  - code: missing-glyph
    means: >-
      A text of the template has a character that no installed font can print.
    mend: >-
      Install the package of fonts that the help names, or write it otherwise.
    wrong: ""
  - code: unreadable-file
    means: >-
      The file cannot be opened, or is not UTF-8.
    mend: >-
      Save it in your editor with the encoding UTF-8, and look whether you may read it.
    wrong: ""
  """
