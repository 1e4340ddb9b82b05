extension CivilDate {
    /// The day on which a person born on this day reaches an age.
    ///
    /// An age is reached at the start of the birthday; somebody born on 29 February reaches it on 1 March in common years.
    package func birthday(reaching age: Int) -> CivilDate {
        let (year, month, day) = parts
        if let same = CivilDate(year: year + age, month: month, day: day) { return same }
        return CivilDate(year: year + age, month: 3, day: 1) ?? adding(years: age)
    }

    /// The age in whole years, on a day, of a person born on this day; nought before the first birthday.
    package func age(on day: CivilDate) -> Int {
        let years = day.year - year
        guard years > 0 else { return 0 }
        return birthday(reaching: years) <= day ? years : years - 1
    }
}
