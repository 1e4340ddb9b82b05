import Store

/// What somebody signed in with, as its owner would name it: the browser and the kind of system, and nothing finer.
package struct Device: Hashable, Sendable {
    package let words: String

    /// Reads what a browser says about itself. The text itself is not kept: it tells one person's machine from another's.
    package init(userAgent text: String) {
        let browser = Device.browsers.first { text.contains($0.mark) }?.words
        let system = Device.systems.first { text.contains($0.mark) }?.words
        words =
            switch (browser, system) {
            case (let browser?, let system?): "\(browser) on \(system)"
            case (let browser?, nil): browser
            case (nil, let system?): "A browser on \(system)"
            case (nil, nil): "Another program"
            }
    }

    private init(words: String) {
        self.words = words
    }

    /// Each browser by the mark that no browser named after it has; most claim to be several.
    private static let browsers = [
        (mark: "Edg", words: "Edge"), (mark: "OPR/", words: "Opera"),
        (mark: "SamsungBrowser", words: "Samsung Internet"),
        (mark: "Firefox/", words: "Firefox"), (mark: "FxiOS", words: "Firefox"), (mark: "CriOS", words: "Chrome"),
        (mark: "Chrome/", words: "Chrome"), (mark: "Safari/", words: "Safari"),
    ]

    private static let systems = [
        (mark: "Windows", words: "Windows"), (mark: "Android", words: "Android"), (mark: "iPhone", words: "an iPhone"),
        (mark: "iPad", words: "an iPad"), (mark: "CrOS", words: "a Chromebook"), (mark: "Mac OS X", words: "a Mac"),
        (mark: "Linux", words: "Linux"),
    ]
}

extension Device: RawRepresentable, Stored {
    package var rawValue: String { words }

    /// What was kept is taken as it is.
    package init(rawValue words: String) {
        self.init(words: words)
    }
}
