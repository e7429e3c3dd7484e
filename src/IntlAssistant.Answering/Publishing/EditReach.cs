namespace IntlAssistant.Answering.Publishing;

/// <summary>Tells which questions an edit can reach, for less than asking them costs.</summary>
internal static class EditReach
{
    /// <summary>Whether something edited is found for the question, in the content as it is or as it would be.</summary>
    /// <remarks>A question that follows others is always asked: what is found for it depends on what they are answered with.</remarks>
    public static bool Reaches(GateQuestion question, ContentEdit edit, AskedContent before, AskedContent after) =>
        edit.WordsChanged
        || (edit.Passages.Count > 0
            && (question.Question.History.Count > 0
                || before.Finds(question, edit.Passages)
                || after.Finds(question, edit.Passages)));
}
