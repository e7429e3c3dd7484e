using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Publishing;

/// <summary>Tells which questions an edit can reach, for less than asking them costs.</summary>
internal sealed class EditReach
{
    // Answers come from the first few of what is found; what comes in after these changes nothing that is said.
    private const int Depth = 12;

    private readonly ContentEdit edit;
    private readonly ContentReading content;
    private readonly MessageReader messages;
    private readonly QuestionReader reader;

    public EditReach(ContentEdit edit, KnowledgeSnapshot after, AnsweringOptions options)
    {
        this.edit = edit;
        content = new ContentReading(after);
        messages = new MessageReader(content, options);
        reader = new QuestionReader(content);
    }

    /// <summary>Whether something that was considered for the question is edited, or something edited would be considered for it.</summary>
    public bool Reaches(GateQuestion question, AskedQuestion before) =>
        edit.WordsChanged
        || question.Question.History.Count > 0
        || before.Considered.Any(edit.Passages.Contains)
        || Finds(question);

    private bool Finds(GateQuestion question)
    {
        var message = messages.Read(question.Question);
        var read = reader.Read(question.Question, message.Text, message.Spoken);
        return read.Sought.Count > 0
            && content.Knowledge.Index.Search([.. read.Sought.Select(term => term.ToClause())], Depth).Any(hit => edit.Passages.Contains(hit.Passage.Id));
    }
}
