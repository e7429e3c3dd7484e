using System.Text.Json;

using IntlAssistant.Cli.Tests.Shell;

namespace IntlAssistant.Cli.Tests.Doctor;

public sealed class DoctorTests
{
    [Fact]
    public async Task Good_content_is_good()
    {
        using var office = new Office();
        var ran = await office.Run("doctor", "--json");
        Assert.True(ran.Json().GetProperty("good").GetBoolean(), ran.Output);
        Assert.Equal(0, ran.Code);
    }

    [Theory]
    [InlineData("sources", "title: Visas", "visas#how-long")]
    [InlineData("review", "title: Visas\nreviewBy: 2001-02-03", "visas, by 2001-02-03")]
    [InlineData("own questions", "title: Visas\nquestions:\n  - Can I talk to a person?", "visas: Can I talk to a person?")]
    public async Task What_is_to_be_looked_at_is_named(string check, string matter, string item)
    {
        using var office = new Office().Page("visas.md", $"---\nid: visas\n{matter}\n---\n## How long\n\nA visa takes ten days.\n");
        var ran = await office.Run("doctor", "--json");
        var found = ran.Json().GetProperty("checks").EnumerateArray().Single(one => one.GetProperty("name").GetString() == check);
        Assert.Contains(item, found.GetProperty("items").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(1, ran.Code);
    }
}
