/// A diarienummer: the number that a registrar gives a case, such as `KS-2019/1725.100`.
///
/// Equal when `value` is: `KS-2019/1725.100` and `KS 2019/1725` are one case. It is unique only within one authority. How it was
/// typed is kept in `written`.
/// Seen in: Huddinge `KS-2019/1725.100` and `KS 2007/270`, Vaggeryd `KS 2019/160`.
package struct CaseNumber: Sendable, Hashable {
    package let written: String
    /// The normal form: series in capitals, year in four digits, number without leading zeros: `KS 2019/1725`, `2019/160`.
    /// Of a number in no known form, the text itself.
    package let value: String

    /// False for a number in no known form: a warning, and a case of its own.
    package let isUsual: Bool

    package init(written: String, value: String, isUsual: Bool = true) {
        self.written = written
        self.value = value
        self.isUsual = isUsual
    }

    package static func == (left: Self, right: Self) -> Bool { left.value == right.value }
    package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
