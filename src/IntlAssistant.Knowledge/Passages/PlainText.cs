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

    public IReadOnlyList<PassageLink> Links => links;

    public int Length => text.Length;

    public void Append(ReadOnlySpan<char> words)
    {
        foreach (var letter in words)
        {
            Append(letter);
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
        if (text.Length > 0)
        {
            text.Append(separator);
        }

        return segment = text.Length;
    }

    /// <summary>What was written since <paramref name="start"/>.</summary>
    public TextSpan SpanFrom(int start) => new(start, text.Length - start);

    /// <summary>Where the next word will begin: the start of a link.</summary>
    public int BeginWord()
    {
        FlushPending();
        return text.Length;
    }

    public void EndLink(int start, Uri target)
    {
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
        else if (!IsDropped(letter))
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

    // Control characters, and the marks that would turn the direction of everything after them.
    private static bool IsDropped(char letter) => char.IsControl(letter) || letter is >= '\u202A' and <= '\u202E';

    private static bool IsIdeograph(char letter) => letter is >= '\u3000' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60';
}
