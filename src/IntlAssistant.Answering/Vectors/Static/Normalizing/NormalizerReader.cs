using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace IntlAssistant.Answering.Vectors.Static.Normalizing;

/// <summary>Reads the <c>normalizer</c> of a <c>tokenizer.json</c>.</summary>
internal static class NormalizerReader
{
    /// <summary>The normaliser; one that changes nothing when there is none.</summary>
    /// <exception cref="StaticModelException">It is of a type that is not known here.</exception>
    public static INormalizer Read(JsonElement? part)
    {
        if (part is not { } normalizer)
        {
            return new Normalizer(text => text);
        }

        var type = normalizer.GetProperty("type").GetString();
        return type switch
        {
            "Sequence" => Normalizer.Of([.. normalizer.GetProperty("normalizers").EnumerateArray().Select(step => Read(step))]),
            "BertNormalizer" => Bert(normalizer),
            "Lowercase" => new Normalizer(text => text.ToLowerInvariant()),
            "NFC" => new Normalizer(text => text.Normalize(NormalizationForm.FormC)),
            "NFD" => new Normalizer(text => text.Normalize(NormalizationForm.FormD)),
            "NFKC" => new Normalizer(text => text.Normalize(NormalizationForm.FormKC)),
            "NFKD" => new Normalizer(text => text.Normalize(NormalizationForm.FormKD)),
            "Nmt" => new Normalizer(Nmt),
            "StripAccents" => new Normalizer(Accents.Strip),
            "Strip" => Strip(Flag(normalizer, "strip_left", true), Flag(normalizer, "strip_right", true)),
            "Prepend" => Prepend(normalizer.GetProperty("prepend").GetString() ?? ""),
            "Replace" => Replace(normalizer.GetProperty("pattern"), normalizer.GetProperty("content").GetString() ?? ""),
            "Precompiled" => normalizer.GetProperty("precompiled_charsmap") is { ValueKind: JsonValueKind.String } map && map.GetString() is { Length: > 0 } written
                ? new CharacterMap(written)
                : new Normalizer(text => text.Normalize(NormalizationForm.FormKC)),
            _ => throw new StaticModelException($"the normalizer '{type}' is not known"),
        };
    }

    private static BertNormalizer Bert(JsonElement normalizer)
    {
        var lowers = Flag(normalizer, "lowercase", true);
        return new BertNormalizer(Flag(normalizer, "clean_text", true), Flag(normalizer, "handle_chinese_chars", true), Flag(normalizer, "strip_accents", lowers), lowers);
    }

    private static Normalizer Strip(bool left, bool right) => new(text => (left, right) switch
    {
        (true, true) => text.Trim(),
        (true, false) => text.TrimStart(),
        (false, true) => text.TrimEnd(),
        _ => text,
    });

    private static Normalizer Prepend(string words) => new(text => text.Length == 0 ? text : words + text);

    private static Normalizer Replace(JsonElement pattern, string content)
    {
        if (pattern.TryGetProperty("String", out var words))
        {
            var sought = words.GetString() ?? "";
            return new Normalizer(text => sought.Length == 0 ? text : text.Replace(sought, content, StringComparison.Ordinal));
        }

        var expression = new Regex(pattern.GetProperty("Regex").GetString() ?? "", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return new Normalizer(text => expression.Replace(text, content.Replace("$", "$$", StringComparison.Ordinal)));
    }

    private static string Nmt(string text) => string.Concat(text
        .Where(letter => letter is not ((>= '\u0001' and <= '\u0008') or '\u000B' or (>= '\u000E' and <= '\u001F') or '\u007F' or '\u008F' or '\u009F'))
        .Select(letter => letter is '\t' or '\n' or '\f' or '\r' or '\u1680' or (>= '\u200B' and <= '\u200F') or '\u2028' or '\u2029' or '\u2581' or '\uFEFF' or '\uFFFD' ? ' ' : letter));

    private static bool Flag(JsonElement part, string name, bool otherwise) => !part.TryGetProperty(name, out var flag) ? otherwise : flag.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => otherwise,
    };
}
