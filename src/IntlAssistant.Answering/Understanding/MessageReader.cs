using IntlAssistant.Answering.Dialogue;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Understanding;

/// <summary>Reads a message's language and what it says that is not a question.</summary>
internal sealed class MessageReader(ContentReading content, AnsweringOptions options)
{
    private readonly QuestionReader questions = new(content);

    /// <summary>Reads a message; what is longer than <see cref="AnsweringOptions.LongestQuestion"/> is not read to its end.</summary>
    public Message Read(Question question)
    {
        using var stage = AnsweringStages.Understand();
        question = question with { History = Rejections.Read(question.History, IsRejection) };
        var text = question.Text.Length > options.LongestQuestion ? question.Text[..options.LongestQuestion] : question.Text;
        var spoken = SpokenLanguage.Of(text, Hint(question), content);
        var analyses = spoken.Analyse(text);
        var dialogue = DialogueReading.Of(analyses, content.Dialogue, opens: question.History.Count == 0);
        return new Message(question, text, spoken, dialogue, analyses[0].Tokens.Count > 0)
        {
            ReplyLanguage = question.ReplyIn
                ?? (content.SectionNamed(text) is null ? spoken.Language : Written(question) ?? spoken.Language),
            Earlier = new Lazy<IReadOnlyList<UnderstoodQuestion>>(() => [.. question.History.TakeLast(FollowUp.Reach).Select(turn => ReadEarlier(turn))]),
        };
    }

    private UnderstoodQuestion ReadEarlier(EarlierTurn turn) =>
        questions.Read(new Question(turn.Text), turn.Text, SpokenLanguage.Of(turn.Text, null, content));

    private bool IsRejection(string text) =>
        DialogueReading.Of(SpokenLanguage.Of(text, null, content).Analyse(text), content.Dialogue, opens: false).Rejects;

    private LanguageTag? Written(Question question) =>
        question.History.LastOrDefault(turn => content.SectionNamed(turn.Text) is null) is { } turn
            ? LanguageIdentifier.Identify(turn.Text, question.Locale).Language
            : question.Locale;

    // A name or a number alone has the language of what was said before.
    private static LanguageTag? Hint(Question question) => question.History.Count > 0
        ? LanguageIdentifier.Identify(question.History[^1].Text, question.Locale).Language
        : question.Locale;
}
