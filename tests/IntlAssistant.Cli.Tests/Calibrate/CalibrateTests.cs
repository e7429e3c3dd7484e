using IntlAssistant.Cli.Tests.Shell;

namespace IntlAssistant.Cli.Tests.Calibrate;

public sealed class CalibrateTests
{
    [Fact]
    public async Task What_enough_questions_support_is_written_with_its_threshold()
    {
        using var office = new Office();
        var file = Path.Combine(office.Knowledge, "calibration.json");

        var ran = await office.Run("calibrate", Set(office, 40), "--max-wrong", "0.2", "--out", file);

        Assert.Equal(0, ran.Code);
        Assert.Contains("at most 20% of all questions like these get a wrong answer (95% sure): 0 of 40 did", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Coverage at that risk: 100.0% of the questions to be answered, 20 of 20 (between 83.2% and 100.0%", ran.Output, StringComparison.Ordinal);
        Assert.Contains("\"steps\"", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_questions_cannot_support_is_refused_with_how_many_would()
    {
        using var office = new Office();
        var file = office.At("calibration.json");

        var ran = await office.Run("calibrate", Set(office, 40), "--max-wrong", "0.02", "--out", file);

        Assert.Equal(1, ran.Code);
        Assert.Contains("40 questions cannot show that at most 2% of all get a wrong answer (95% sure)", ran.Error, StringComparison.Ordinal);
        Assert.Contains("at least 149 questions are needed", ran.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    public async Task What_no_questions_could_show_is_refused(string share)
    {
        using var office = new Office();

        (await office.Run("calibrate", Set(office, 4), "--max-wrong", share)).IsRefused("cannot be shown with any number of questions");
    }

    [Fact]
    public async Task The_file_in_the_knowledge_folder_decides_from_then_on()
    {
        using var office = new Office();
        var file = Path.Combine(office.Knowledge, "calibration.json");
        await office.Run("calibrate", Set(office, 40), "--max-wrong", "0.2", "--out", file);
        var text = await File.ReadAllTextAsync(file);
        var own = (await office.Run("ask", "What does a degree cost?", "--json")).Json();

        await File.WriteAllTextAsync(file, text.Replace("\"lines\": 40", "\"lines\": 4000", StringComparison.Ordinal));
        var more = (await office.Run("ask", "What does a degree cost?", "--json")).Json();

        Assert.NotEqual(Decision(own), Decision(more));

        static string? Decision(System.Text.Json.JsonElement reply) => reply.GetProperty("evidence").GetProperty("decision").GetString();
    }

    private static string Set(Office office, int lines) => office.Write("set.jsonl", [.. Enumerable.Range(0, lines).Select(number => number % 2 == 0
        ? $$"""{"id":"{{number}}","lang":"en","question":"What does a degree cost?","expect":"answer","sources":["tuition"],"must":[["900"]]}"""
        : $$"""{"id":"{{number}}","lang":"en","question":"give me a recipe for lasagne","expect":"decline"}""")]);
}
