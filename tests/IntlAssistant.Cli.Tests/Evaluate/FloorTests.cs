using IntlAssistant.Cli.Tests.Shell;

namespace IntlAssistant.Cli.Tests.Evaluate;

public sealed class FloorTests
{
    [Fact]
    public async Task The_office_s_own_questions_stay_above_the_floor()
    {
        var root = Repository();
        var ran = await Ran.Of(
            "evaluate", Path.Combine(root, "tests/questions/office-dev.jsonl"), "--knowledge", Path.Combine(root, "knowledge"), "--json", "-");
        var summary = ran.Json().GetProperty("summary");
        Assert.InRange(summary.GetProperty("right").GetDouble(), 0.75, 1);
        Assert.InRange(summary.GetProperty("wrongAnswers").GetDouble(), 0, 0.05);
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "IntlAssistant.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
