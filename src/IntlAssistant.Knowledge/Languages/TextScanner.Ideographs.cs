using IntlAssistant.Knowledge.Languages.Folding;

namespace IntlAssistant.Knowledge.Languages;

/// <content>Scripts without spaces: every two neighbouring characters are a token, a lone one is one by itself.</content>
internal ref partial struct TextScanner
{
    private int Ideographs(int start)
    {
        Span<char> pair = stackalloc char[8];
        var (previousStart, previousLength, count) = (start, 0, 0);
        var at = start;
        var stop = start;
        while (true)
        {
            var kind = KindAt(at);
            if (kind is CharKind.Ignorable or CharKind.Seam)
            {
                at++;
                continue;
            }

            if (kind is not CharKind.Ideograph)
            {
                break;
            }

            length = 0;
            var size = char.IsSurrogate(text[at]) ? 2 : 1;
            Put(size == 2 ? CharFolding.Of(Rune(at), out _) : Form(text[at]));
            buffer[..length].CopyTo(pair[previousLength..]);
            stop = at + size;
            if (count++ > 0)
            {
                Emit(previousStart, stop, pair[..(previousLength + length)]);
            }

            pair.Slice(previousLength, length).CopyTo(pair);
            (previousStart, previousLength) = (at, length);
            at = stop;
        }

        if (count == 1)
        {
            Emit(start, stop, pair[..previousLength]);
        }

        return at;
    }

    private static string Form(char c)
    {
        var form = CharFolding.Of(c);
        return form.Rest is null ? form.First.ToString() : form.First.ToString() + form.Rest[..Math.Min(form.Rest.Length, 3)];
    }
}
