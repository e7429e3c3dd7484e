using System.Buffers;
using System.Collections.Frozen;
using IntlAssistant.Knowledge.Languages.Folding;

namespace IntlAssistant.Knowledge.Languages;

/// <content>E-mail addresses, web addresses and dotted abbreviations, each one token.</content>
internal ref partial struct TextScanner
{
    private const int AbbreviationPart = 3;

    private static readonly SearchValues<char> LocalPart = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-");

    private static readonly SearchValues<char> HostPart = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");

    private static readonly SearchValues<char> AfterAddress = SearchValues.Create(" \t\r\n\f\u00A0\u3000<>\"'`()[]{}|\\^،؛。，；）（」「”“»«");

    /// <summary>Endings of names that are written without "https://"; a sentence that begins without a space has none of them.</summary>
    private static readonly FrozenSet<string> TopLevels = FrozenSet.ToFrozenSet(
        ["com", "org", "net", "edu", "ac", "gov", "int", "info", "eu", "ir", "iq", "pk", "af", "tr", "uk", "us", "de",
            "fr", "es", "it", "pt", "nl", "ru", "cn", "ca", "au", "fi", "se", "no", "ch", "at", "be", "pl", "gr", "ro"],
        StringComparer.Ordinal);

    private bool TryAddress(int start, out int after)
    {
        after = start;
        var rest = text.AsSpan(start);
        if (start > 0 && LocalPart.Contains(text[start - 1]))
        {
            return false;
        }

        if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            after = WebAddress(start, rest.IndexOf("://", StringComparison.Ordinal) + 3);
            return true;
        }

        var local = rest.IndexOfAnyExcept(LocalPart);
        if (local <= 0 || rest[local] != '@')
        {
            return false;
        }

        var host = rest[(local + 1)..];
        var hostEnd = host.IndexOfAnyExcept(HostPart);
        host = (hostEnd < 0 ? host : host[..hostEnd]).TrimEnd(".-");
        if (!host.Contains('.'))
        {
            return false;
        }

        after = start + local + 1 + host.Length;
        Address(start, after, start);
        return true;
    }

    private int WebAddress(int start, int skipped)
    {
        var rest = text.AsSpan(start);
        var stop = rest.IndexOfAny(AfterAddress);
        rest = (stop < 0 ? rest : rest[..stop]).TrimEnd(".,;:!?؟…*_~/");
        skipped += rest[Math.Min(skipped, rest.Length)..].StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        if (skipped >= rest.Length)
        {
            ReadWord(start);
            Emit(start, end);
            return end;
        }

        Address(start, start + rest.Length, start + skipped);
        return start + rest.Length;
    }

    private void Address(int start, int stop, int from)
    {
        length = 0;
        foreach (var c in text.AsSpan(from, stop - from))
        {
            Put(char.ToLowerInvariant(c));
        }

        Emit(start, stop);
    }

    /// <summary>A word before a dot that a letter follows: Ph.D, tums.ac.ir, or a full stop without its space.</summary>
    private int Dotted(int start, int stop)
    {
        var (last, longest, shortest, plain) = Labels(start);
        if (longest <= AbbreviationPart && shortest == 1)
        {
            length = 0;
            Part(start, last);
            Emit(start, last);
            return last;
        }

        var name = text.AsSpan(start, last - start);
        if (plain && (TopLevels.Contains(name[(name.LastIndexOf('.') + 1)..].ToString()) || name.StartsWith("www.")))
        {
            return WebAddress(start, 0);
        }

        Emit(start, stop);
        return stop + 1;
    }

    private readonly (int Last, int Longest, int Shortest, bool Plain) Labels(int start)
    {
        var (at, longest, shortest, plain) = (start, 0, int.MaxValue, true);
        while (true)
        {
            var label = at;
            while (KindAt(at) is CharKind.Letter or CharKind.Digit && !char.IsSurrogate(text[at]) || at < text.Length && text[at] == '-')
            {
                plain &= char.IsAsciiLetterLower(text[at]) || char.IsAsciiDigit(text[at]) || text[at] == '-';
                shortest = char.IsAsciiDigit(text[at]) ? int.MaxValue : shortest;
                at++;
            }

            longest = Math.Max(longest, at - label);
            shortest = Math.Min(shortest, at - label);
            if (at >= text.Length || text[at] != '.' || KindAt(at + 1) is not (CharKind.Letter or CharKind.Digit)
                || char.IsSurrogate(text[at + 1]))
            {
                return (at, longest, shortest, plain);
            }

            at++;
        }
    }
}
