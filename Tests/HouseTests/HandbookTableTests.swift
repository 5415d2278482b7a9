import Records
import Testing

/// Tables in the handbook that are made of the code's own.
@Suite struct HandbookTableTests {
    @Test(arguments: AddressPart.letters.map { ($0.from, $0.to) })
    func showsEveryLetterOfAddresses(from: String, to: String) {
        let letters = from.map(String.init).joined(separator: " ")
        #expect(House.text("docs/adresser.md").contains("\n| \(letters) | \(to) |\n"))
    }
}
