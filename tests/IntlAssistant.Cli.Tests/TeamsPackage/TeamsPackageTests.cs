using System.IO.Compression;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Tests.Clients;
using IntlAssistant.Cli.Tests.Shell;

namespace IntlAssistant.Cli.Tests.TeamsPackage;

public sealed class TeamsPackageTests : IDisposable
{
    private const string AppId = "12345678-1234-1234-1234-123456789012";

    private readonly string folder = Directory.CreateTempSubdirectory("teams-package-").FullName;

    private string Zip => Path.Combine(folder, "app.zip");

    [Theory]
    [InlineData(false, "conversations about")]
    [InlineData(true, "conversations console about")]
    public async Task The_package_has_three_files_at_its_root_and_its_manifest_is_as_the_schema_has_it(bool console, string tabs)
    {
        string[] more = console ? ["--console-tab"] : [];
        var ran = await Ran.Of(
            ["teams-package", "--out", Zip, "--app-id", AppId, "--site", "https://chat.university.example", "--name", "Office \"one\"", "--developer", "A university", .. more]);

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        using var package = ZipFile.OpenRead(Zip);
        Assert.Equal(["manifest.json", "color.png", "outline.png"], package.Entries.Select(entry => entry.FullName));
        Assert.Equal((192, 192), SizeOf(package.GetEntry("color.png")!));
        Assert.Equal((32, 32), SizeOf(package.GetEntry("outline.png")!));
        var manifest = await ReadAsync(package.GetEntry("manifest.json")!);
        Assert.Equal("", await FaultsAsync(manifest));
        Assert.DoesNotContain("{{", manifest, StringComparison.Ordinal);
        var read = JsonNode.Parse(manifest)!;
        Assert.Equal((AppId, AppId, "Office \"one\""), (Text(read["id"]), Text(read["bots"]![0]!["botId"]), Text(read["name"]!["short"])));
        Assert.True(read["bots"]![0]!["supportsFiles"]!.GetValue<bool>());
        Assert.Equal("chat.university.example", Text(read["validDomains"]![0]));
        Assert.Equal(tabs, string.Join(' ', read["staticTabs"]!.AsArray().Select(tab => Text(tab!["entityId"]))));
    }

    [Fact]
    public async Task What_is_not_given_is_read_from_the_servers_settings()
    {
        var settings = Path.Combine(folder, "appsettings.json");
        await File.WriteAllTextAsync(settings, $$"""
            {
              // as the server reads it
              "Bot": { "AppId": "{{AppId}}" },
              "Office": { "Name": "The office", "University": "A university", "Site": "https://chat.university.example/", "Brand": { "Color": "#123456" } },
            }
            """);

        var ran = await Ran.Of("teams-package", "--out", Zip, "--settings", settings);

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        using var package = ZipFile.OpenRead(Zip);
        var manifest = JsonNode.Parse(await ReadAsync(package.GetEntry("manifest.json")!))!;
        Assert.Equal(("The office", "#123456"), (Text(manifest["name"]!["short"]), Text(manifest["accentColor"])));
    }

    [Fact]
    public async Task The_same_app_is_the_same_file()
    {
        string[] words = ["teams-package", "--app-id", AppId, "--site", "https://chat.university.example", "--name", "Office", "--developer", "A university", "--out"];
        var other = Path.Combine(folder, "other.zip");

        await Ran.Of([.. words, Zip]);
        await Ran.Of([.. words, other]);

        Assert.Equal(await File.ReadAllBytesAsync(Zip), await File.ReadAllBytesAsync(other));
    }

    [Theory]
    [InlineData("app id 'x' is not a GUID", "--app-id", "x")]
    [InlineData("not an address that Teams takes", "--site", "http://chat.university.example")]
    [InlineData("has 31 letters, and Teams takes 30", "--name", "An office with a name too long.")]
    [InlineData("write three numbers", "--app-version", "1")]
    [InlineData("There are no settings at", "--settings", "/no/such/file.json")]
    public async Task What_Teams_would_refuse_is_said_before_anything_is_written(string sentence, string option, string value)
    {
        var words = new Dictionary<string, string>
        {
            ["--out"] = Zip,
            ["--app-id"] = AppId,
            ["--site"] = "https://chat.university.example",
            ["--name"] = "Office",
            ["--developer"] = "A university",
            [option] = value,
        };

        var ran = await Ran.Of(["teams-package", .. words.SelectMany(word => new[] { word.Key, word.Value })]);

        ran.IsRefused(sentence);
        Assert.False(File.Exists(Zip));
    }

    [Fact]
    public async Task All_that_is_missing_is_said_at_once()
    {
        var ran = await Ran.Of("teams-package", "--out", Zip);

        Assert.Equal(4, ran.Error.Trim().Split('\n').Length);
    }

    [Fact]
    public async Task The_check_itself_finds_what_is_wrong() =>
        Assert.Contains("must have required property", await FaultsAsync(
            """{"manifestVersion":"1.25","$schema":"https://developer.microsoft.com/en-us/json-schemas/teams/v1.25/MicrosoftTeams.schema.json"}"""), StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string? Text(JsonNode? node) => node?.GetValue<string>();

    private static async Task<string> ReadAsync(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return await reader.ReadToEndAsync();
    }

    private static (int Width, int Height) SizeOf(ZipArchiveEntry picture)
    {
        // A PNG's first chunk begins with its width and height.
        var start = new byte[24];
        using var stream = picture.Open();
        stream.ReadExactly(start);
        return (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(start.AsSpan(16)), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(start.AsSpan(20)));
    }

    private static async Task<string> FaultsAsync(string manifest)
    {
        await NodePackages.InstallAsync(NodePackages.Folder);
        using var process = NodePackages.Start(NodePackages.Folder, "node", "manifest.js");
        await process.StandardInput.WriteAsync(manifest);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), await process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"'node manifest.js' failed: {errors}");
        return await output;
    }
}
