using System.Text.Json;

namespace IntlAssistant.Benchmarks.Load;

/// <summary>What visitors ask: the questions that the server's settings offer to them, in all languages. None of them ends with a person, after whom the assistant would be silent.</summary>
internal static class LoadQuestions
{
    public static IReadOnlyList<string> Read()
    {
        var file = Path.Combine(ServerProgram.Repository, "src", "IntlAssistant.Server", "appsettings.json");
        using var settings = JsonDocument.Parse(File.ReadAllBytes(file));
        return
        [
            .. from audience in settings.RootElement.GetProperty("Office").GetProperty("Questions").EnumerateObject()
               from language in audience.Value.EnumerateObject()
               from question in language.Value.EnumerateArray()
               select question.GetString(),
        ];
    }
}
