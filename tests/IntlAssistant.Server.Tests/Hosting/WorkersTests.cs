using System.Reflection;
using IntlAssistant.Conversations.Workers;
using IntlAssistant.Server.Content;
using Microsoft.Extensions.Hosting;

namespace IntlAssistant.Server.Tests.Hosting;

public sealed class WorkersTests
{
    [Fact]
    public void No_work_in_the_background_can_end_the_server()
    {
        var server = typeof(VectorUpdates).Assembly;
        var ours = server.GetReferencedAssemblies().Where(name => name.Name!.StartsWith("IntlAssistant.", StringComparison.Ordinal)).Select(Assembly.Load);
        var background = ours.Append(server).SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsAssignableTo(typeof(BackgroundService))).ToList();

        Assert.True(background.Count > 5);
        Assert.All(background, type => Assert.True(type.IsAssignableTo(typeof(Worker)), $"{type} is no {nameof(Worker)}: a fault in it would stop the server."));
    }
}
