using IntlAssistant.Knowledge.Languages.Folding;
using IntlAssistant.Knowledge.Languages.Words;

namespace IntlAssistant.Knowledge.Languages;

/// <content>Words with a sign inside: apostrophes, hyphens, the seams of Persian words.</content>
internal ref partial struct TextScanner
{
    private const int ShortPart = 3;

    private int Apostrophe(int start, int stop)
    {
        if (rules.Apostrophes is Apostrophes.Elision && AffixTable.IsElided(buffer[..length]))
        {
            Emit(start, stop);
            return stop + 1;
        }

        var stem = length;
        Span<char> first = stackalloc char[stem];
        buffer[..stem].CopyTo(first);
        ReadWord(stop + 1);
        var after = end;
        if (rules.Apostrophes is Apostrophes.Ending || AffixTable.IsClitic(buffer[..length]))
        {
            Emit(start, stop, first);
            return after;
        }

        // What is left is one word: don't, O'Brien, aujourd'hui.
        Span<char> joined = stackalloc char[LongestWord];
        Emit(start, after, Join(first, buffer[..length], joined));
        return after;
    }

    /// <summary>The parts are words; a short first part also makes one word with the second: e-mail, non-EU, re-entry.</summary>
    private int Hyphenated(int start, int stop)
    {
        var first = length;
        Span<char> head = stackalloc char[first];
        buffer[..first].CopyTo(head);
        if (first <= ShortPart && IsLatin(head[0]) && (first == 1 || !lexicon.IsFunctionWord(head)) && KindAt(stop + 1) is CharKind.Letter)
        {
            ReadWord(stop + 1);

            // "e-mail" is one word, "a-t-il" is three.
            if (!lexicon.IsFunctionWord(head) || !lexicon.IsFunctionWord(buffer[..length]))
            {
                Span<char> joined = stackalloc char[LongestWord];
                Emit(start, end, Join(head, buffer[..length], joined));
            }
        }

        Emit(start, stop, head);
        return stop + 1;
    }

    private static ReadOnlySpan<char> Join(ReadOnlySpan<char> first, ReadOnlySpan<char> second, Span<char> joined)
    {
        var kept = Math.Min(second.Length, joined.Length - first.Length);
        first.CopyTo(joined);
        second[..kept].CopyTo(joined[first.Length..]);
        return joined[..(first.Length + kept)];
    }

    /// <summary>Parts of a Persian compound are words of their own, as where they are typed with a space; endings are left off.</summary>
    private void Seamed(int start, int stop)
    {
        Span<char> word = stackalloc char[LongestWord];
        var wordLength = 0;
        var wordStart = start;
        var wordStop = start;
        for (var at = start; at < stop; at = NextPart(at, stop, out _))
        {
            NextPart(at, stop, out var partStop);
            Part(at, partStop);
            var part = buffer[..length];
            if (part.IsEmpty)
            {
                continue;
            }

            if (wordLength > 0 && AffixTable.IsSeamedEnding(part))
            {
                wordStop = partStop;
                continue;
            }

            if (wordLength > 0 && !AffixTable.IsVerbPrefix(word[..wordLength]))
            {
                Emit(wordStart, wordStop, word[..wordLength]);
                wordLength = 0;
            }

            wordStart = wordLength == 0 ? at : wordStart;
            wordStop = partStop;
            var kept = Math.Min(part.Length, LongestWord - wordLength);
            part[..kept].CopyTo(word[wordLength..]);
            wordLength += kept;
        }

        if (wordLength > 0)
        {
            Emit(wordStart, wordStop, word[..wordLength]);
        }
    }

    private readonly int NextPart(int at, int stop, out int partStop)
    {
        partStop = at;
        while (partStop < stop && CharFolding.Of(text[partStop]).Kind is not CharKind.Seam)
        {
            partStop++;
        }

        var next = partStop;
        while (next < stop && CharFolding.Of(text[next]).Kind is CharKind.Seam or CharKind.Ignorable)
        {
            next++;
        }

        return next;
    }

    private void Part(int start, int stop)
    {
        length = 0;
        for (var at = start; at < stop; at++)
        {
            ref readonly var form = ref CharFolding.Of(text[at]);
            if (form.Kind is CharKind.Letter or CharKind.Digit)
            {
                Put(form.First);
                Put(form.Rest);
            }
        }
    }
}
