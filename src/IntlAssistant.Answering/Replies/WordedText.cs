using System.Text;

namespace IntlAssistant.Answering.Replies;

/// <summary>Writes what a model has worded, with the numbers of its citations where they change.</summary>
public static class WordedText
{
    /// <summary>The sentences as plain text, numbers in brackets.</summary>
    public static string Plain(AnswerPart.Worded part) => Write(part, text => text, number => $"[{number}]");

    /// <summary>The sentences in some markup.</summary>
    /// <param name="part">The sentences or items.</param>
    /// <param name="escape">Writes words so that nothing in them is markup.</param>
    /// <param name="mark">Writes the number of a citation.</param>
    public static string Write(AnswerPart.Worded part, Func<string, string> escape, Func<int, string> mark)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(escape);
        ArgumentNullException.ThrowIfNull(mark);
        var written = new StringBuilder();
        for (var index = 0; index < part.Sentences.Count; index++)
        {
            var sentence = part.Sentences[index];
            written.Append(index == 0 ? "" : part.IsList ? "\n" : " ");
            written.Append(!part.IsList ? "" : part.IsOrdered ? $"{index + 1}. " : "- ");
            written.Append(escape(sentence.Text));
            if (IsLastOfRun(part.Sentences, index))
            {
                written.Append(string.Concat(sentence.Citations.Select(mark).Where(sign => sign.Length > 0).Select(sign => $" {sign}")));
            }
        }

        return written.ToString();
    }

    private static bool IsLastOfRun(IReadOnlyList<WordedSentence> sentences, int index) =>
        index + 1 == sentences.Count || !sentences[index].Citations.SequenceEqual(sentences[index + 1].Citations);
}
