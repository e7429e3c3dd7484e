using IntlAssistant.Knowledge.Languages.Folding;

namespace IntlAssistant.Knowledge.Languages;

/// <content>Numbers: 1,000,000 and 1.000.000 are one number, 5.5 and ۵٫۵ too, 24.02.2023 is three.</content>
internal ref partial struct TextScanner
{
    private const int MostGroups = 8;

    private enum Grouping
    {
        Apart,
        Thousands,
        Decimal,
    }

    private int Number(int start)
    {
        Span<int> starts = stackalloc int[MostGroups];
        Span<int> stops = stackalloc int[MostGroups];
        var groups = 0;
        var at = start;
        do
        {
            starts[groups] = at;
            while (KindAt(at) is CharKind.Digit)
            {
                at += char.IsSurrogate(text[at]) ? 2 : 1;
            }

            stops[groups++] = at;
        }
        while (groups < MostGroups && IsNumberSign(at) && KindAt(at + 1) is CharKind.Digit && ++at > 0);

        if (groups == 1)
        {
            return KindAt(at) is CharKind.Letter or CharKind.Ignorable or CharKind.Seam ? Word(start) : Single(start, at);
        }

        starts = starts[..groups];
        stops = stops[..groups];
        switch (Group(starts, stops))
        {
            case Grouping.Thousands:
                Joined(starts, stops, groups);
                break;
            case Grouping.Decimal:
                Joined(starts, stops, groups - 1);
                break;
            default:
                for (var i = 0; i < groups; i++)
                {
                    Single(starts[i], stops[i]);
                }

                break;
        }

        return at;
    }

    private int Single(int start, int stop)
    {
        length = 0;
        Digits(start, stop);
        Emit(start, stop);
        return stop;
    }

    private void Joined(scoped ReadOnlySpan<int> starts, scoped ReadOnlySpan<int> stops, int whole)
    {
        length = 0;
        for (var i = 0; i < whole; i++)
        {
            Digits(starts[i], stops[i]);
        }

        if (whole < starts.Length)
        {
            Put('.');
            Digits(starts[whole], stops[whole]);
            while (buffer[length - 1] == '0')
            {
                length--;
            }

            length -= buffer[length - 1] == '.' ? 1 : 0;
        }

        Emit(starts[0], stops[^1]);
    }

    private void Digits(int start, int stop)
    {
        for (var at = start; at < stop; at++)
        {
            if (char.IsSurrogate(text[at]))
            {
                Put(CharFolding.Of(Rune(at++), out _));
                continue;
            }

            ref readonly var form = ref CharFolding.Of(text[at]);
            Put(form.First);
            Put(form.Rest);
        }
    }

    private readonly Grouping Group(scoped ReadOnlySpan<int> starts, scoped ReadOnlySpan<int> stops)
    {
        var groups = starts.Length;
        var first = text[stops[0]];
        var last = text[stops[groups - 2]];
        if (groups > 2 && first != last)
        {
            return AreThousands(starts[..^1], stops[..^1]) && IsPoint(last) ? Grouping.Decimal : Grouping.Apart;
        }

        if (groups > 2)
        {
            return AreThousands(starts, stops) ? Grouping.Thousands : Grouping.Apart;
        }

        // One sign: what it means depends on the language when three digits follow.
        if (AreThousands(starts, stops) && !MeansPoint(first))
        {
            return Grouping.Thousands;
        }

        var decimals = stops[1] - starts[1];
        return IsPoint(first) && (MeansPoint(first) || decimals <= 2) ? Grouping.Decimal : Grouping.Apart;
    }

    private readonly bool AreThousands(scoped ReadOnlySpan<int> starts, scoped ReadOnlySpan<int> stops)
    {
        var head = stops[0] - starts[0];
        if (head > 3 || (head == 1 && CharFolding.Of(text[starts[0]]).First == '0') || stops[^1] - starts[^1] != 3)
        {
            return false;
        }

        // Groups of two before the last are the lakh and crore of India and Pakistan.
        for (var i = 1; i < starts.Length; i++)
        {
            if (text[stops[i - 1]] != text[stops[0]] || stops[i] - starts[i] is not (2 or 3))
            {
                return false;
            }
        }

        return true;
    }

    private readonly bool MeansPoint(char sign) => sign switch
    {
        '٫' => true,
        '.' => !rules.DecimalComma,
        ',' => rules.DecimalComma,
        _ => false,
    };

    private static bool IsPoint(char sign) => sign is '.' or ',' or '٫';

    private readonly bool IsNumberSign(int at) => at < text.Length
        && text[at] is '.' or ',' or '٬' or '٫' or '\'' or '\u2019' or '\u00A0' or '\u202F' or '\u2009';
}
