package io.fathom.protocols;

import io.fathom.api.Bytes;
import io.fathom.api.Cursor;
import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Role;
import io.fathom.api.Side;
import io.fathom.api.Step;

/**
 * Apache Kafka protocol (Kafka protocol guide): the kind of request with its version, the client's name of itself and of its software, and
 * the answer that bears the request's number. Records are not read.
 */
public final class Kafka extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("kafka");
    static final Field<String> REQUEST = FIELDS.text("request", "kind of the first request");
    static final Field<Long> VERSION = FIELDS.number("version", "version of the first request");
    static final Field<String> CLIENT = FIELDS.text("client_id", "the client's name of itself");
    static final Field<String> SOFTWARE = FIELDS.text("software", "the client's software, with its version").as(Role.AGENT);

    private static final String[] REQUESTS = {
        "Produce", "Fetch", "ListOffsets", "Metadata", "LeaderAndIsr", "StopReplica", "UpdateMetadata", "ControlledShutdown", "OffsetCommit",
        "OffsetFetch",
        "FindCoordinator", "JoinGroup", "Heartbeat", "LeaveGroup", "SyncGroup", "DescribeGroups", "ListGroups", "SaslHandshake", "ApiVersions",
        "CreateTopics",
        "DeleteTopics", "DeleteRecords", "InitProducerId", "OffsetForLeaderEpoch", "AddPartitionsToTxn", "AddOffsetsToTxn", "EndTxn",
        "WriteTxnMarkers",
        "TxnOffsetCommit", "DescribeAcls", "CreateAcls", "DeleteAcls", "DescribeConfigs", "AlterConfigs", "AlterReplicaLogDirs", "DescribeLogDirs",
        "SaslAuthenticate", "CreatePartitions", "CreateDelegationToken", "RenewDelegationToken", "ExpireDelegationToken", "DescribeDelegationToken",
        "DeleteGroups", "ElectLeaders", "IncrementalAlterConfigs", "AlterPartitionReassignments", "ListPartitionReassignments", "OffsetDelete",
        "DescribeClientQuotas", "AlterClientQuotas", "DescribeUserScramCredentials", "AlterUserScramCredentials", "Vote", "BeginQuorumEpoch",
        "EndQuorumEpoch",
        "DescribeQuorum", "AlterPartition", "UpdateFeatures", "Envelope", "FetchSnapshot", "DescribeCluster", "DescribeProducers"
    };
    private static final int API_VERSIONS = 18;
    private static final int LARGEST = 100 << 20;

    public Kafka() {
        super(
                "Kafka",
                Description.of("The protocol of Apache Kafka brokers", "Kafka protocol guide", "middleware"),
                Hints.tcp(9092, 9093, 9094)
                        .masked(0, new int[] {0, 0, 0, 0, 0, 0, 0, 0}, new int[] {0xF8, 0, 0, 0, 0xFF, 0xC0, 0xFF, 0xF0})
                        .portsToo(),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection();
    }

    private static final class Connection implements Dissector {
        private Side client;
        private int number;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            long length = in.u32();
            in.require(length >= 4 && length <= LARGEST);
            if (client != null && side != client) {
                in.require(in.i32() == number);
                in.commit();
                return Step.DONE;
            }
            int kind = in.u16();
            int version = in.u16();
            int correlation = in.i32();
            int name = (short) in.u16();
            in.require(kind < REQUESTS.length && version <= 17 && correlation >= 0 && name >= -1 && name <= 255 && length >= 10 + Math.max(0, name));
            Bytes client = in.bytes(Math.max(0, name));
            in.require(client.printable());
            if (!in.ok()) {
                return Step.MORE;
            }
            if (!out.has(REQUEST)) {
                out.set(REQUEST, REQUESTS[kind]);
                out.set(VERSION, version);
                if (name > 0) {
                    out.set(CLIENT, client);
                }
            }
            long left = length - 10 - Math.max(0, name);
            boolean sure = name >= 4;
            if (kind == API_VERSIONS) {
                // Some clients of version 0 append an empty array.
                in.require(version > 2 || left == 0 || left == 4);
                if (version > 2 && in.has((int) Math.min(left, 512)) && left < 512) {
                    long outer = in.enter(left);
                    in.u8();
                    Bytes software = in.bytes(in.u8() - 1);
                    Bytes release = in.bytes(in.u8() - 1);
                    in.require(software.printable() && release.printable());
                    in.leave(outer);
                    left = 0;
                    out.set(SOFTWARE, software + " " + release);
                    sure = in.ok();
                }
            }
            in.discard(left);
            in.require(sure || correlation != 0 && name != 0 || kind == API_VERSIONS);
            if (sure ? in.commit() : in.tentative()) {
                this.client = side;
                number = correlation;
            }
            return Step.MORE;
        }
    }
}
