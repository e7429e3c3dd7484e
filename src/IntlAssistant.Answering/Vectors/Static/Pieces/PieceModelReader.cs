using System.Text.Json;

namespace IntlAssistant.Answering.Vectors.Static.Pieces;

/// <summary>Reads the <c>model</c> of a <c>tokenizer.json</c>.</summary>
internal static class PieceModelReader
{
    private const int LongestWord = 100;

    /// <summary>The model.</summary>
    /// <exception cref="StaticModelException">It is of a type that is not known here.</exception>
    public static IPieceModel Read(JsonElement model)
    {
        var vocabulary = model.GetProperty("vocab");
        var type = model.TryGetProperty("type", out var named) ? named.GetString()
            : vocabulary.ValueKind == JsonValueKind.Array ? "Unigram" : "WordPiece"; // Older files name no type.
        return type switch
        {
            "WordPiece" => new WordPieces(
                vocabulary.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetInt32(), StringComparer.Ordinal),
                Text(model, "continuing_subword_prefix", "##"),
                Text(model, "unk_token", "[UNK]"),
                model.TryGetProperty("max_input_chars_per_word", out var longest) ? longest.GetInt32() : LongestWord),
            "Unigram" => new UnigramPieces(
                [.. vocabulary.EnumerateArray().Select(entry => (entry[0].GetString() ?? "", entry[1].GetDouble()))],
                model.TryGetProperty("unk_id", out var unknown) && unknown.ValueKind == JsonValueKind.Number ? unknown.GetInt32() : -1),
            _ => throw new StaticModelException($"the model '{type}' is not known; WordPiece and Unigram are"),
        };
    }

    private static string Text(JsonElement model, string name, string otherwise) =>
        model.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : otherwise; // It is a text.
}
