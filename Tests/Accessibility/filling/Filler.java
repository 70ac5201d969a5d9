import java.io.File;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Fills a file with PDFBox: Filler SOURCE TARGET, on standard input name, value, page, x and y of each field, each
 * ended by NUL.
 */
class Filler {
  public static void main(String[] arguments) throws Exception {
    var words = new String(System.in.readAllBytes(), StandardCharsets.UTF_8).split("\0", -1);
    try (var document = PDDocument.load(new File(arguments[0]))) {
      var form = document.getDocumentCatalog().getAcroForm();
      for (int at = 0; at + 4 < words.length; at += 5) {
        try {
          form.getField(words[at]).setValue(words[at + 1]);
        } catch (IllegalArgumentException error) {
          // A letter that the field's font lacks; the value is stored by then, and shown by nothing.
        }
      }
      document.save(arguments[1]);
    }
  }
}
