import Exchange
import HTMLKit
import Vocabulary

/// What is asked when a return is taken in.
struct UploadForm: Component {
    let form: Form

    private static let year = Question<String>("year", "Which year is it of?", called: "the year of the return")
    private static let files = Question<String>(
        "files",
        "Its files",
        called: "the files of the return",
        hint: "CSV, one file for each table; the header must be among them. You can choose several at once."
    )

    var body: HTML {
        """
        <form method="post" action="/data/imports" enctype="multipart/form-data" class="stack mt">\(form.hidden)
        \(Select(UploadForm.year, in: form, choices: UploadForm.years))
        \(FileInput(UploadForm.files, in: form, accepts: [".csv"], isMany: true))
        <p class="actions">\(Button("Read the files"))</p></form>
        """
    }

    /// The year that was chosen, if it is one whose layout is known.
    static func year(_ answers: Answers) -> Int? {
        Int(answers.text(year.name)).flatMap { CollectionYear.known.contains($0) ? $0 : nil }
    }

    /// What is to be put right before anything can be read.
    static func findings(_ answers: Answers, hasFiles: Bool) -> Findings {
        let again = "Choose the files again: a browser does not keep them"
        let chosen = Finding(files.name, hasFiles ? again : "Choose the files of the return")
        let noYear = Finding(year.name, "Choose the year of the return")
        return Findings(UploadForm.year(answers) == nil ? [noYear, chosen] : [chosen])
    }

    private static let years = CollectionYear.known.reversed().map { number in
        let year = CollectionYear(number)
        return Choice(String(number), "\(year.name): \(year.period.first) to \(year.period.last)")
    }
}
