using System.Text;

namespace IntlAssistant.Knowledge.Passages;

/// <summary>Builds the plain text of a block: white space is one space, control characters are dropped, links remember their words.</summary>
/// <param name="keepLines">Whether line breaks that the editor made are kept, as in code and addresses.</param>
internal sealed class PlainText(bool keepLines)
{
    private readonly StringBuilder text = new();
    private readonly List<PassageLink> links = [];
    private char pending;
    private int segment;
    private int before;

    public IReadOnlyList<PassageLink> Links => links;

    public int Length => text.Length;

    public void Append(ReadOnlySpan<char> words)
    {
        Span<char> letters = stackalloc char[2];
        foreach (var rune in words.EnumerateRunes())
        {
            // Half a surrogate pair comes out as the replacement character.
            foreach (var letter in letters[..rune.EncodeToUtf16(letters)])
            {
                Append(letter);
            }
        }
    }

    /// <summary>A line break of the file, which is a space between words but nothing between Chinese or Japanese signs.</summary>
    public void SoftBreak(char next)
    {
        if (text.Length == 0 || !IsIdeograph(text[^1]) || !IsIdeograph(next))
        {
            Append(' ');
        }
    }

    /// <summary>A line break that the editor asked for.</summary>
    public void HardBreak() => pending = keepLines ? '\n' : ' ';

    /// <summary>Begins a new item, cell or row after <paramref name="separator"/>; returns where it begins.</summary>
    public int BeginSegment(string separator)
    {
        pending = default;
        before = text.Length;
        if (text.Length > 0)
        {
            text.Append(separator);
        }

        return segment = text.Length;
    }

    /// <summary>Takes back the segment that was begun last, which says nothing.</summary>
    public void DropSegment() => text.Length = segment = before;

    /// <summary>What was written since <paramref name="start"/>.</summary>
    public TextSpan SpanFrom(int start) => new(start, text.Length - start);

    /// <summary>Where the next word will begin, but for the space before it: the start of a link.</summary>
    public int BeginWord() => text.Length;

    /// <remarks>The space before a link is written with its first word: a link without words leaves none behind.</remarks>
    public void EndLink(int start, Uri target)
    {
        if (text.Length > start && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        if (text.Length > start)
        {
            links.Add(new PassageLink(SpanFrom(start), target));
        }
    }

    public string Words(int start) => text.ToString(start, text.Length - start);

    public override string ToString() => text.ToString();

    private void Append(char letter)
    {
        if (letter == '\n' && keepLines)
        {
            pending = '\n';
        }
        else if (char.IsWhiteSpace(letter))
        {
            pending = pending == '\n' ? pending : ' ';
        }
        else if (!ContentText.IsDropped(letter))
        {
            FlushPending();
            text.Append(letter);
        }
    }

    private void FlushPending()
    {
        if (pending != default && text.Length > segment && !char.IsWhiteSpace(text[^1]))
        {
            text.Append(pending);
        }

        pending = default;
    }

    private static bool IsIdeograph(char letter) => letter is >= '\u3000' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60';
}
