using System.Text.Json;

namespace IntlAssistant.Answering.Grouping;

/// <summary>What was understood of a question, without its wording: enough to tell whether another asks for the same.</summary>
/// <param name="Language">The language that it was asked in, BCP 47.</param>
/// <param name="Terms">What it asks for.</param>
/// <param name="Numbers">The numbers in it, in digits.</param>
/// <param name="Near">The passages that came nearest, nearest first.</param>
public sealed record QuestionSketch(
    string Language, IReadOnlyList<SketchTerm> Terms, IReadOnlyList<string> Numbers, IReadOnlyList<string> Near)
{
    /// <summary>Whether it asks for anything that could be compared.</summary>
    public bool IsEmpty => Terms.Count == 0;

    /// <summary>Reads what <see cref="Write"/> wrote; <see langword="null"/> when it is something else.</summary>
    public static QuestionSketch? Read(string json)
    {
        try
        {
            return json.Length == 0 ? null : JsonSerializer.Deserialize(json, GroupingJson.Default.QuestionSketch);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The sketch as a document.</summary>
    public string Write() => JsonSerializer.Serialize(this, GroupingJson.Default.QuestionSketch);
}
