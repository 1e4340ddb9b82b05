/// A CSV text of the tests as rows of fields: commas, doubled quotes and line ends inside quotes, nothing more.
package func sampleRows(ofCSV text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var quoted = false
    var justClosed = false
    for character in text {
        if quoted {
            if character == "\"" {
                quoted = false
                justClosed = true
            } else {
                field.append(character)
            }
            continue
        }
        switch character {
        case "\"":
            if justClosed { field.append("\"") }
            quoted = true
        case ",":
            row.append(field)
            field = ""
        case "\n", "\r\n":
            rows.append(row + [field])
            row = []
            field = ""
        default:
            field.append(character)
        }
        justClosed = false
    }
    if !field.isEmpty || !row.isEmpty { rows.append(row + [field]) }
    return rows
}
