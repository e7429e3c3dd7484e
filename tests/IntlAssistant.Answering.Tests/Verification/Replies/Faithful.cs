using System.Globalization;
using System.Text.RegularExpressions;

using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Tests.Verification.Replies;

/// <summary>Tells true sentences in other words.</summary>
internal static class Faithful
{
    private static readonly Dictionary<string, char> Zeros = new() { ["fa"] = '۰', ["ar"] = '٠', ["ur"] = '۰', ["hi"] = '०' };

    private static readonly Dictionary<string, string[]> Counts = new()
    {
        ["en"] = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        ["de"] = ["zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"],
        ["fr"] = ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"],
        ["es"] = ["dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"],
        ["tr"] = ["iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz", "on", "on bir", "on iki"],
        ["fa"] = ["دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "یازده", "دوازده"],
    };

    /// <summary>The reply of a person, whole.</summary>
    public static ReplyLine ByHand(Truth truth) => Line(truth, "by-hand", string.Join(
        ' ', SentenceSplitter.Split(truth.Text, truth.Language).Select(span => Lies.Cite(span.Of(truth.Text), "[1]"))));

    /// <summary>All variants of one sentence of a page.</summary>
    public static IEnumerable<ReplyLine> Of(Truth truth)
    {
        (string Kind, string? Text)[] told =
        [
            ("verbatim", truth.Text), ("digits", OtherDigits(truth)), ("number-words", InWords(truth)), ("date-form", OtherDate(truth)),
            ("synonym", Synonym(truth)), ("reordered", Reordered(truth)), ("shortened", Shortened(truth)),
        ];
        return told.Where(variant => variant.Text is not null && (variant.Kind == "verbatim" || variant.Text != truth.Text))
            .Select(variant => Line(truth, variant.Kind, Lies.Cite(variant.Text!, "[1]")));
    }

    private static ReplyLine Line(Truth truth, string kind, string text) => Lies.Line(truth, kind, text, [truth.Passage]) with { Lie = false };

    private static string? OtherDigits(Truth truth)
    {
        if (!Zeros.TryGetValue(truth.Language.Value, out var zero) || truth.Text.Contains('@') || truth.Text.Contains("://", StringComparison.Ordinal))
        {
            return null;
        }

        var isLocal = truth.Text.Any(letter => char.IsDigit(letter) && !char.IsAsciiDigit(letter));
        return string.Concat(truth.Text.Select(letter => !char.IsDigit(letter) ? letter : (char)((isLocal ? '0' : zero) + (int)char.GetNumericValue(letter))));
    }

    private static string? InWords(Truth truth)
    {
        if (!Counts.TryGetValue(truth.Language.Value, out var words))
        {
            return null;
        }

        var number = Regex.Match(truth.Text, @"(?<![\w.,:/-])\p{Nd}{1,2}(?= \p{L}{3})(?! (January|February|March|April|May|June|July|August|September|October|November|December|de |Uhr))", RegexOptions.CultureInvariant);
        return number.Success && int.Parse(Folding.Fold(number.Value), CultureInfo.InvariantCulture) is var value and >= 2 and <= 12 && !Regex.IsMatch(truth.Text, @"\d (\p{Lu}|[a-zéûçşğı]+ 20)")
            ? truth.Text[..number.Index] + words[value - 2] + truth.Text[(number.Index + number.Length)..]
            : null;
    }

    private static string? OtherDate(Truth truth)
    {
        if (truth.Language.Value != "en")
        {
            return null;
        }

        var date = Regex.Match(truth.Text, @"\b(\d{1,2}) (January|February|March|April|June|July|August|September|October|November|December) (\d{4})\b");
        if (!date.Success)
        {
            return null;
        }

        var day = DateTime.Parse(date.Value, CultureInfo.InvariantCulture);
        var form = truth.Dice("date").Next(3) switch { 0 => "MMMM d, yyyy", 1 => "yyyy-MM-dd", _ => "d MMM yyyy" };
        return truth.Text.Replace(date.Value, day.ToString(form, CultureInfo.InvariantCulture));
    }

    // The word that the thesaurus names next for the same thing, where it is written with the same capital and number of words.
    private static string? Synonym(Truth truth)
    {
        var tokens = Analyzers.For(truth.Language).Analyze(truth.Text);
        foreach (var mention in truth.Content.Thesaurus.Mentions(tokens, truth.Language)
            .Where(mention => mention.Concept.Kind is ConceptKind.Topic or ConceptKind.Person && mention.TokenCount == 1))
        {
            var span = tokens[mention.FirstToken].Span;
            var said = span.Of(truth.Text);
            var words = mention.Concept.Words.GetValueOrDefault(truth.Language, []);
            var other = words.Take(4).FirstOrDefault(word => Folding.Fold(word) != Folding.Fold(said) && !said.StartsWith(word[..Math.Min(4, word.Length)], StringComparison.OrdinalIgnoreCase)
                && !word.Contains(' ') && char.IsUpper(word[0]) == char.IsUpper(said[0]));
            if (other is not null && words.Take(4).Any(word => Folding.Fold(word) == Folding.Fold(said)))
            {
                return truth.Text[..span.Start] + other + truth.Text[span.End..];
            }
        }

        return null;
    }

    private static string? Reordered(Truth truth)
    {
        if (truth.Language.Value != "en")
        {
            return null;
        }

        var parts = Regex.Match(truth.Text, @"^(If|When|For|In|With|After|On|Where|At|During|Without) ([^,;:]{8,}), ([^,;:]{12,})\.$");
        return parts.Success ? $"{char.ToUpperInvariant(parts.Groups[3].Value[0])}{parts.Groups[3].Value[1..]} {parts.Groups[1].Value.ToLowerInvariant()} {parts.Groups[2].Value}." : null;
    }

    private static string? Shortened(Truth truth)
    {
        var end = truth.Text.IndexOf("; ", StringComparison.Ordinal) is var semicolon and > 0 ? semicolon : truth.Text.IndexOf(", according to", StringComparison.Ordinal);
        return end > 25 ? truth.Text[..end] + "." : null;
    }
}
