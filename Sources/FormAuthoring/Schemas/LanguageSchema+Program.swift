import FormModel
import FormReading

extension FormSet {
  /// A schema of `program.yaml`, for editors (JSON Schema, draft 7).
  public var programSchema: JSON { LanguageSchema(self).ofProgram }
}

extension LanguageSchema {
  fileprivate var ofProgram: JSON {
    let definitions: [Key] =
      [
        ("field-id", fieldID(sharedFields)), ("condition", condition), ("rule", rule),
      ] + fieldDefinitions
    return JSON.head("A program", "What the forms of one program share; each other file of its folder is a form.")
      .with(mapping(programKeys, required: ["title", "year", "packet", "team"]))
      .with(["definitions": .group(definitions)])
  }

  private var programKeys: [Key] {
    let field = JSON.definition("field-id")
    return [
      key(
        "title", "The program's name, printed on each page.", Self.text,
        examples: ["Prairie Home School", "Mentoring Program"]),
      key(
        "language", "The language of its words, as en or es-US; without it en.",
        [
          "type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$",
          "patternErrorMessage": "write it as en or es-US",
        ], examples: ["en-US", "es"]),
      key(
        "year", "The field that holds the program year, and the day on which one begins.",
        mapping(
          [
            key("field", "The field with the year, one of those under 'fields'.", field),
            key("begins", "The day on which a year begins.", monthDay, examples: ["July 1", "September 1"]),
          ], required: ["field", "begins"]), sample: "year: {field: school_year, begins: July 1}"),
      key(
        "roles", "Who fills in, signs and keeps forms.",
        entries(
          mapping(
            [
              key("words", "The words for them in a sentence.", Self.text, examples: ["class teacher", "parent"]),
              key("name", "The field with the person's name, one of those under 'fields'.", field),
            ], title: "role", required: ["words"])),
        sample: "roles:\n  parent: {words: parent, name: parent.name}\n  teacher: {words: teacher}"),
      key(
        "calendar", "The days of the program, which a team may set otherwise.",
        entries(Self.either(monthDay, or: calendarDay)),
        sample: "calendar:\n  slips_back: May 6\n  trip: {from: May 9, day: May 13, words: the second week of May}"),
      key(
        "packet", "What a team gets at once.", packet,
        sample: "packet:\n  name: trip\n  forms: [permission, {visit: [1, 2]}]"),
      key(
        "team", "What makes a team: the names on its forms and in its file names.",
        mapping(
          [
            key("list", "A roster's key for its teams.", Self.text, examples: ["teams", "students"]),
            key(
              "members", "The words before each name, and the field with the name.", entries(field),
              sample: "members: {Student: student.name, Parent: parent.name}"),
            key(
              "one-team", "The roles among the members who have only one team a year.", list(role),
              sample: "one-team: [student]"),
          ], required: ["list", "members"]),
        sample: "team:\n  list: students\n  members: {Student: student.name, Parent: parent.name}"),
      key(
        "fields", "Fields that several forms place, each under its id, which is its path in a team's file.",
        entries(JSON.definition("whole-field")),
        sample: "fields:\n  parent.name: {type: text, label: \"Parent:\", required: true}"),
      key(
        "completers", "What the list of the teams that are done says of each: a column's words and its field.",
        entries(field), sample: "completers: {student: student.name}"),
      rules,
    ]
  }

  private var monthDay: JSON {
    [
      "type": "string", "pattern": .text("^ *(\(MonthDay.monthNames.joined(separator: "|"))) +[0-9]{1,2} *$"),
      "patternErrorMessage": "write a day like December 14",
    ]
  }

  private var calendarDay: JSON {
    mapping(
      [
        key("day", "The day; of several the last.", monthDay, examples: ["May 13", "October 31"]),
        key("from", "The first of several days.", monthDay, examples: ["May 9", "September 1"]),
        key(
          "words", "What is printed in its place until a team sets its own day.", Self.text,
          examples: ["September/October", "the second week of May"]),
      ], title: "calendar day", required: ["day"])
  }

  private var packet: JSON {
    let numbers = list(Self.whole(1...1000))
    let repeated = templates.filter { $0.list != nil }
    let form = entries(numbers, suggesting: repeated.map { (key: $0.id, value: numbers) })
      .with(["minProperties": 1, "maxProperties": 1])
    let single = templates.filter { $0.list == nil }.map { ($0.id, $0.title.plainWords) }
    return mapping(
      [
        key("name", "The last part of its file names.", Self.text, examples: ["kickoff", "trip"]),
        key(
          "forms", "The forms in order; of one with a list the numbers that the packet has.",
          list(["anyOf": [Self.suggesting(single), form]]), sample: "forms: [permission, {visit: [1, 2]}]"),
      ], required: ["name"])
  }
}
