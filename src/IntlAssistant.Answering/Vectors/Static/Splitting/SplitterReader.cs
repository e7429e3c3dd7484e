using System.Text.Json;

namespace IntlAssistant.Answering.Vectors.Static.Splitting;

/// <summary>Reads the <c>pre_tokenizer</c> of a <c>tokenizer.json</c>.</summary>
internal static class SplitterReader
{
    /// <summary>The splitter; one that leaves the text whole when there is none.</summary>
    /// <exception cref="StaticModelException">It is of a type that is not known here.</exception>
    public static ISplitter Read(JsonElement? part)
    {
        if (part is not { } splitter)
        {
            return new Splitter(text => [text]);
        }

        var type = splitter.GetProperty("type").GetString();
        return type switch
        {
            "Sequence" => Splitter.Of([.. splitter.GetProperty("pretokenizers").EnumerateArray().Select(step => Read(step))]),
            "BertPreTokenizer" => new Splitter(text => Cuts.Spaces(text).SelectMany(Cuts.Punctuation)),
            "WhitespaceSplit" => new Splitter(Cuts.Spaces),
            "Whitespace" => new Splitter(Cuts.Words),
            "Punctuation" => new Splitter(Cuts.Punctuation),
            "Digits" => new Splitter(text => Cuts.Digits(text, splitter.TryGetProperty("individual_digits", out var each) && each.ValueKind == JsonValueKind.True)),
            "Metaspace" => Metaspace(splitter),
            _ => throw new StaticModelException($"the pre_tokenizer '{type}' is not known"),
        };
    }

    private static Splitter Metaspace(JsonElement splitter)
    {
        var sign = splitter.TryGetProperty("replacement", out var replacement) && replacement.GetString() is [var first, ..] ? first : '\u2581';
        var begins = splitter.TryGetProperty("prepend_scheme", out var scheme)
            ? scheme.GetString() != "never"
            : !splitter.TryGetProperty("add_prefix_space", out var prefix) || prefix.ValueKind != JsonValueKind.False;
        var splits = !splitter.TryGetProperty("split", out var split) || split.ValueKind != JsonValueKind.False;
        return new Splitter(text => Cuts.Metaspace(text, sign, begins, splits));
    }
}
