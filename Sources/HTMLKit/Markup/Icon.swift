/// A small drawing that stands beside its word and never in its place.
///
/// A page carries the shapes of the icons it draws, once each, and no others.
package enum Icon: String, CaseIterable, Hashable, Sendable {
    case mark, review, midway, call, visit, letter, voice, challenge, event, decision, system, gap, check

    /// The drawing, hidden from those who hear the page.
    package var html: HTML {
        var html: HTML = ##"<svg class="i" aria-hidden="true" focusable="false"><use href="#i-\##(rawValue)"/></svg>"##
        html.icons = [self]
        return html
    }

    /// The shapes that drawings on a page refer to.
    static func shapes(_ icons: Set<Icon>) -> HTML {
        if icons.isEmpty { return HTML() }
        let used = Icon.allCases.filter(icons.contains)
        return """
            <svg width="0" height="0" aria-hidden="true" focusable="false"><defs>\(each: used, \.symbol)</defs></svg>
            """
    }

    private var symbol: HTML {
        let side = self == .mark ? 32 : 24
        return #"<symbol id="i-\#(rawValue)" viewBox="0 0 \#(side) \#(side)">\#(shape)</symbol>"#
    }

    private var shape: HTML {
        switch self {
        case .mark:
            """
            <g transform="rotate(14 16 16)"><ellipse cx="10" cy="18.5" rx="4.4" ry="7"/>\
            <ellipse cx="10" cy="28.2" rx="3.1" ry="2.7"/><ellipse cx="22" cy="8.5" rx="4.4" ry="7"/>\
            <ellipse cx="22" cy="18.2" rx="3.1" ry="2.7"/></g>
            """
        case .review: #"<path d="M4 4h16v11H10l-4 4v-4H4zm3 3.500v1.700h10V7.500zm0 3.400v1.700h7v-1.700z"/>"#
        case .midway: #"<path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 2.200v13.600a6.800 6.800 0 0 1 0-13.600z"/>"#
        case .call:
            #"<path d="M7 3.500 9.600 8 7.700 9.700a13 13 0 0 0 6.600 6.600l1.700-1.900 4.500 2.600c-.2 2-1.600 3.500-3.600 3.500"#
                + #"C10.500 20.500 3.500 13.500 3.500 7.100c0-2 1.500-3.400 3.500-3.600z"/>"#
        case .visit: #"<path d="m12 3.500 9 8h-2.500V20h-5v-5.500h-3V20h-5v-8.500H3z"/>"#
        case .letter: #"<path fill-rule="evenodd" d="M3 5.500h18v13H3zm2.600 2 6.400 5 6.400-5z"/>"#
        case .voice:
            #"<path d="M12 4c5 0 9 3.100 9 7s-4 7-9 7c-.9 0-1.800-.1-2.600-.3L5 20.500l.9-4C4.100 15.200 3 13.200 3 11c0-3.900 4-7 9-7z"/>"#
        case .challenge:
            #"<path d="M10.700 4h2.600l-.4 10.300h-1.800z"/><circle cx="12" cy="18.100" r="1.900"/>"#
        case .event: #"<path d="M5 3h2v18H5zm3 1h11l-3 4 3 4H8z"/>"#
        case .decision, .check: #"<path d="m9.500 18.500-6-6 2-2 4 4 9-9 2 2z"/>"#
        case .system: #"<circle cx="12" cy="12" r="6"/>"#
        case .gap: #"<path d="M5 10.500h3v3H5zm5.500 0h3v3h-3zm5.500 0h3v3h-3z"/>"#
        }
    }
}
