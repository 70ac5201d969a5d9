import FormModel
import Testing

/// Names of people, as people write them.
struct PersonNameTests {
  private static let sameNames: [(String, String)] = [
    ("Mr. John Smith (Johnny)", "John Smith"), ("Mr John Smith [Johnny]", "john smith"),
    ("Mrs. Ruth Weiss", "Ruth Weiss"),
    ("Dr. Ruth Weiss, Ph.D.", "Ruth Weiss"), ("Dr.Ruth Weiss", "Ruth Weiss"), ("Ruth Weiss, PhD, M.Ed.", "Ruth Weiss"),
    ("Ruth Weiss, Ph. D.", "Ruth Weiss"), ("Ruth Weiss, MA", "Ruth Weiss"), ("Ruth Weiss PhD", "Ruth Weiss"),
    ("Marsh, Lena", "Lena Marsh"), ("Marsh, Dr. Lena, Ed.D.", "Lena Marsh"),
    ("van der Berg, Anna", "Anna van der Berg"),
    ("Berg, Anna van der", "Anna van der Berg"), ("Prof. Dr. Ánna Weiß", "Anna Weiss"),
    ("Miss Lena Marsh", "Lena Marsh"),
    ("Robert O’Dea, Jr.", "Robert O'Dea Jr"), ("O'Dea, Robert, Jr.", "robert o'dea jr."),
    ("O'Dea Jr., Robert", "Robert O'Dea, Jr"), ("O'Dea, Robert Jr.", "Robert O'Dea, Jr"), ("Al Ray 3rd", "Al Ray, III"),
    ("Weiss, Ph.D.", "Weiss"), ("Bell, Mat", "Mat Bell"), ("Smith, V.", "V. Smith"), ("(Lena Marsh)", "Lena Marsh"),
  ]

  @Test(
    "titles, degrees, brackets and the order of names make no difference",
    arguments: sameNames)
  func same(_ one: String, _ other: String) {
    #expect(PersonName.key(one) == PersonName.key(other))
    #expect(PersonName.key(one) == PersonName(one).key)
    #expect(PersonName.isSame(one, other))
  }

  private static let otherNames: [(String, String)] = [
    ("Robert O'Dea, Jr.", "Robert O'Dea"), ("Robert O'Dea III", "Robert O'Dea II"), ("Lena Marsh", "Marsh Lena"),
    ("Mat Bell", "Bell"), ("Anna de Wit V", "Anna de Wit"), ("Drew Mann", "Mann"),
    ("Lena Marsh, Sedalia 200", "Lena Marsh"),
    ("Dr.", "Mr."), ("", "Ann"), ("Ann (Lee", "Ann"),
  ]

  @Test(
    "other names are other names",
    arguments: otherNames)
  func different(_ one: String, _ other: String) { #expect(!PersonName.isSame(one, other)) }

  private static let orders: [(String, Bool)] = [
    ("Marsh, Lena", true), ("De Leon, Omar", true), ("O'Dea, Robert, Jr.", true), ("Bell, Mat", true), ("Li, Ma", true),
    ("O'Dea, Jr.", false), ("Weiss, Ph.D.", false), ("Robert O'Dea, Jr.", false), ("Ruth Weiss, MAT", false),
    ("Lena Marsh", false), ("Lena Marsh, Sedalia 200", false), ("Marsh,", false), (", Lena", false),
    ("Marsh, Ms.", false),
    ("A, B, C", false), ("Anna de Wit, V", false), ("李, 小龙", true),
  ]

  @Test(
    "the last name comes first only where a given name is behind the comma",
    arguments: orders)
  func order(_ text: String, isLastNameFirst: Bool) { #expect(PersonName(text).isLastNameFirst == isLastNameFirst) }

  private static let lastWords: [(String, String)] = [
    ("Robert O'Dea, Jr.", "O'Dea"), ("Anna van der Berg-de Wit III", "Wit"), ("Mr. John Smith (Johnny)", "Smith"),
    ("Marsh, Lena", "Marsh"), ("Dr. Ruth Weiss, Ph.D.", "Weiss"), ("Maria V", "V"), ("Dr", "Dr"), ("Jr.", "Jr."),
  ]

  @Test(
    "the last word of a name is a name",
    arguments: lastWords)
  func lastWord(_ text: String, _ word: String) { #expect(PersonName(text).words.last == word) }
}
