import { restorePipelineContract } from "@/lib/contracts/pipelines";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";
import { restorePipeline } from "@/lib/pipelines/restore-pipeline";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(restorePipelineContract, restorePipeline));
