using System.Net;
using System.Net.Http.Headers;
using IntlAssistant.Server.Tests.Hosting;

namespace IntlAssistant.Server.Tests.Settings;

/// <summary>Secrets that stand in files of their own, as a vault or an orchestrator writes them.</summary>
public sealed class SecretFileTests
{
    [Fact]
    public async Task A_secret_is_read_from_a_file_of_its_own_and_other_files_are_left_alone()
    {
        var secret = new string('s', 40);
        using var folder = new TempFolder();
        folder.Write("DirectLine__Secret", secret + "\n");
        folder.Write("somebody-elses", "nothing of ours");
        using var site = new Site(("Secrets:Folder", folder.Path));
        using var program = site.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);

        using var answer = await program.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
