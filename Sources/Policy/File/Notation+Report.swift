extension Notation<[ChapterHeading]> {
    /// Subjects with their headings, in the order in which the report has them.
    static let chapters = Notation(
        shape: .parts,
        entry: .lines(like: "timeliness: Reviews held in time"),
        read: { written, key, faults in
            guard let parts = namedParts(written, key, like: "“timeliness: Reviews held in time”", &faults) else {
                return nil
            }
            return parts.compactMap { part in
                guard let chapter = ReportChapter(rawValue: part.name) else {
                    faults.report(
                        part.line,
                        unknown(part.name, in: key, knowing: ReportChapter.allCases.map(\.rawValue))
                    )
                    return nil
                }
                return lineOfText(part.value, "\(key).\(part.name)", &faults).map { ChapterHeading(chapter, $0) }
            }
        },
        write: { headings in .parts(headings.map { Written.Part($0.chapter.rawValue, Written(.text($0.title))) }) }
    )
}
