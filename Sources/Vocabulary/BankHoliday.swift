/// A day on which England does not work, by its name: data, kept by an administrator, never code.
package struct BankHoliday: Hashable, Sendable {
    package let day: CivilDate
    package let name: String

    package init(day: CivilDate, name: String) {
        self.day = day
        self.name = name
    }
}
