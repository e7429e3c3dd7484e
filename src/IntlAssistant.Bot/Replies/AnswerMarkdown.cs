using System.Text;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Replies;

/// <summary>Writes an answer's parts as Markdown.</summary>
internal static class AnswerMarkdown
{
    /// <summary>The parts in order, with the number of its citation after the last part of each run that stands on the same one.</summary>
    /// <param name="reply">The answer.</param>
    /// <param name="mark">Writes the number of a citation.</param>
    public static string Write(Reply.Answer reply, Func<int, string> mark)
    {
        var blocks = reply.Parts.Select((part, index) =>
        {
            var citation = CitationOf(part);
            var isLastOfRun = index + 1 == reply.Parts.Count || CitationOf(reply.Parts[index + 1]) != citation;
            return Block(part, reply.Language, citation is { } number && isLastOfRun ? " " + mark(number) : "");
        });
        return Messages.Paragraphs(blocks);

        string Block(AnswerPart part, LanguageTag around, string end) => part is AnswerPart.Worded worded ? Worded(worded, mark) : Quoted(part, around, end);
    }

    /// <summary>What a model has worded, in the order in which it stands.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="mark">Writes the number of a citation.</param>
    public static string Write(IEnumerable<AnswerPart.Worded> parts, Func<int, string> mark) =>
        Messages.Paragraphs(parts.Select(part => Worded(part, mark)));

    private static string Worded(AnswerPart.Worded part, Func<int, string> mark) => WordedText.Write(part, MarkdownText.EscapeToLine, mark);

    private static string Quoted(AnswerPart part, LanguageTag around, string mark) => part switch
    {
        AnswerPart.Frame frame => MarkdownText.Escape(frame.Text),
        AnswerPart.Paragraph paragraph => Directed(MarkdownText.Escape(paragraph.Text), paragraph.Language, around) + mark,
        AnswerPart.List list => Items(list, around, mark),
        _ => throw new InvalidOperationException($"An answer has no part {part.GetType().Name}."),
    };

    private static string Items(AnswerPart.List list, LanguageTag around, string mark)
    {
        var lines = new StringBuilder();
        for (var index = 0; index < list.Items.Count; index++)
        {
            var bullet = list.IsOrdered ? $"{index + 1}. " : "- ";
            lines.Append(bullet).Append(Directed(MarkdownText.EscapeToLine(list.Items[index]), list.Language, around));
            lines.Append(index == list.Items.Count - 1 ? mark : "\n");
        }

        return lines.ToString();
    }

    private static int? CitationOf(AnswerPart part) => part switch
    {
        AnswerPart.Paragraph paragraph => paragraph.Citation,
        AnswerPart.List list => list.Citation,
        _ => null,
    };

    /// <summary>Words in the other direction than the reply's are isolated, line by line: an isolate ends with its paragraph.</summary>
    private static string Directed(string markdown, LanguageTag language, LanguageTag around) =>
        language.IsRightToLeft == around.IsRightToLeft
            ? markdown
            : string.Join('\n', markdown.Split('\n').Select(line =>
                line.Length == 0 ? line : MarkdownText.Isolate(line, language.IsRightToLeft)));
}
