import HTMLKit

/// A document as a file of its own, with its stylesheet in it, to be kept, sent and printed.
package struct DocumentFile {
    private let document: Document
    private let stylesheet: [UInt8]

    /// The stylesheet is the program's own; nothing in it ends a style element.
    package init(_ document: Document, stylesheet: [UInt8]) {
        self.document = document
        self.stylesheet = stylesheet
    }

    package var bytes: [UInt8] { head.bytes + stylesheet + rest.bytes }

    private var head: HTML {
        """
        <!DOCTYPE html>
        <html lang="en-GB"><head><meta charset="utf-8">\
        <meta name="viewport" content="width=device-width, initial-scale=1">\
        <meta name="color-scheme" content="light dark">\
        <title>\(document.cover.title) – \(document.cover.above)</title>
        <style>

        """
    }

    private var rest: HTML {
        """
        </style></head>
        <body><a class="skip" href="#main">Skip to the report</a><main id="main" class="sheet" tabindex="-1">\
        \(DocumentMarkup(document))</main></body></html>

        """
    }
}
