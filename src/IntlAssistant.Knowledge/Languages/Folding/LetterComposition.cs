using System.Text;

namespace IntlAssistant.Knowledge.Languages.Folding;

/// <summary>Puts back together what some systems type apart: й and ї as и and і with a mark.</summary>
internal static class LetterComposition
{
    /// <summary>The letter that <paramref name="letter"/> becomes under a combining mark; itself where the mark is dropped.</summary>
    public static char WithMark(char letter, char mark) => (letter, mark) switch
    {
        ('и', '\u0306') => 'й',
        ('і', '\u0308') => 'ї',
        ('у', '\u0306') => 'ў',
        _ => letter,
    };

    /// <summary>Appends a folded character.</summary>
    public static void Append(StringBuilder folded, FoldedChar form) => folded.Append(form.First).Append(form.Rest);

    /// <summary>Applies a combining mark to the last letter.</summary>
    public static void Mark(StringBuilder folded, char mark)
    {
        if (folded.Length > 0)
        {
            folded[^1] = WithMark(folded[^1], mark);
        }
    }
}
