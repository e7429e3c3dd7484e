using System.Diagnostics;

using IntlAssistant.Cli.Tests.Shell;

namespace IntlAssistant.Cli.Tests.Replay;

public sealed class ReplayTests
{
    private const string Asked = "What does a degree cost?";

    [Fact]
    public async Task The_same_is_0()
    {
        using var office = new Office();
        var ran = await office.Run("replay", await ReceiptAsync(office));
        Assert.Equal(0, ran.Code);
        Assert.Contains("today    the same", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_reply_is_1_with_the_edit()
    {
        using var office = new Office();
        var receipt = await ReceiptAsync(office);
        Raise(office);
        var ran = await office.Run("replay", receipt);
        Assert.Equal(1, ran.Code);
        Assert.Contains("changed  tuition#fees was edited (pages/tuition.md)", ran.Output, StringComparison.Ordinal);
        Assert.Contains("- The tuition fee is 900 dollars a year.", ran.Output, StringComparison.Ordinal);
        Assert.Contains("+ The tuition fee is 950 dollars a year.", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_holds_both_replies_and_the_edit()
    {
        using var office = new Office();
        var receipt = await ReceiptAsync(office);
        Raise(office);
        var json = (await office.Run("replay", receipt, "--json")).Json();
        Assert.False(json.GetProperty("same").GetBoolean());
        Assert.Contains("900", json.GetProperty("then").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("950", json.GetProperty("now").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("tuition#fees", json.GetProperty("changes")[0].GetProperty("passage").GetString());
    }

    [Fact]
    public async Task Under_git_the_commit_of_the_edit_is_named_and_no_other()
    {
        using var office = new Office();
        if (!Git(office, "init", "-q"))
        {
            return; // Without git there are no commits to name, which the other tests show.
        }

        Commit(office, "Begin");
        var receipt = await ReceiptAsync(office);
        Raise(office);
        Commit(office, "Raise the fee");

        var ran = await office.Run("replay", receipt);
        Assert.Matches("commit [0-9a-f]{7,}, .*: Raise the fee", ran.Output);
        Assert.DoesNotContain("Begin", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "cannot be replayed")]
    [InlineData("no json", "cannot be replayed")]
    public async Task What_is_no_receipt_is_2(string text, string because)
    {
        using var office = new Office();
        (await office.Run("replay", office.Write("receipt.json", text))).IsRefused(because);
    }

    [Fact]
    public async Task A_file_or_a_data_folder_that_is_not_there_is_2()
    {
        using var office = new Office();
        (await office.Run("replay", office.At("none.json"))).IsRefused("There is no file");
        (await office.Run("replay", "chat|0000002", "--data", office.At("none"))).IsRefused("There is no database");
        (await office.Run("replay")).IsRefused("Name a receipt's file");
    }

    private static async Task<string> ReceiptAsync(Office office)
    {
        var file = office.At("receipt.json");
        Assert.Equal(0, (await office.Run("ask", Asked, "--receipt", file)).Code);
        return file;
    }

    private static void Raise(Office office)
    {
        var page = Path.Combine(office.Knowledge, "pages", "tuition.md");
        File.WriteAllText(page, File.ReadAllText(page).Replace("900", "950", StringComparison.Ordinal));
    }

    private static void Commit(Office office, string subject)
    {
        Assert.True(Git(office, "add", "-A"));
        Assert.True(Git(office, "-c", "user.name=editor", "-c", "user.email=editor@example.edu", "commit", "-q", "-m", subject));
    }

    private static bool Git(Office office, params string[] words)
    {
        try
        {
            using var git = Process.Start("git", ["-C", office.Knowledge, .. words]);
            git.WaitForExit();
            return git.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
